using System.Collections.Generic;
using System.Linq;

namespace Neo.Compiler.Tests.Fuzzing;

/// <summary>Exceptions with classes: what is thrown, which clauses catch it, what is asked of one that was kept.</summary>
internal sealed partial class ProgramGenerator
{
    // Each before the classes that it derives from, as C# wants its clauses.
    private static readonly string[] Classes = ["E2", "E1", "ArgumentNullException", "E3", "ArgumentException", "OverflowException", "DivideByZeroException", "ArithmeticException", "IndexOutOfRangeException", "SystemException", "Exception"];

    private RandomStatement ThrowStatement() => new($"if ({Bool(2)}) throw {Exception()};");

    private string Exception() => !hasClasses ? $"new Exception(\"e{Id()}\")" : _random.Next(8) switch
    {
        0 or 1 => $"new E1({Int(1)})",
        2 => $"new E2({Int(1)}, {Struct(1)})",
        3 => $"new E3(\"m{Id()}\", {Pick("null", "ex", "new E1(i1)")})",
        4 => $"new ArgumentNullException(\"p{Id()}\")",
        5 => "new OverflowException()",
        6 => "(ex ?? new E1(i0))",
        _ => $"new Exception(\"e{Id()}\")",
    };

    private RandomStatement Try(int depth, bool isInLoop, bool hasFinally)
    {
        List<IReadOnlyList<RandomStatement>> bodies = [Body(depth, isInLoop)];
        string text = "try {0}";
        string[] caught = hasClasses ? [.. Classes.Where(_ => _random.Next(4) == 0)] : ["Exception"];
        foreach (string type in caught.DefaultIfEmpty(Pick("E1", "SystemException")))
        {
            text += $" catch ({type}{Clause(type, out RandomStatement? first)} {{{bodies.Count}}}";
            bodies.Add([.. first is null ? [] : new[] { first }, .. Body(depth, isInLoop)]);
        }
        if (hasFinally) text += $" finally {{{bodies.Count}}}";
        return new(text, [.. bodies, .. hasFinally ? [Body(0, false)] : System.Array.Empty<IReadOnlyList<RandomStatement>>()]);
    }

    /// <summary>The rest of a clause's head, and a statement that only stands in a clause.</summary>
    private string Clause(string type, out RandomStatement? first)
    {
        first = null;
        if (!hasClasses || _random.Next(3) == 0) return ")";
        string name = $"e{_names++}";
        bool isOwn = type is "E1" or "E2";
        first = _random.Next(5) switch
        {
            0 => new($"if ({Bool(1)}) throw;"),
            1 => new($"if ({Bool(1)}) throw {name};"),
            2 when isOwn => new($"{IntPlace()} = {name}.Code; {name}.Count += {Int(1)};"),
            _ => new($"ex = {name};"),
        };
        string filter = _random.Next(5) switch
        {
            0 => " when (x > y)",
            1 when isOwn => $" when ({name}.Code {Pick("<", ">", "!=")} {Pick("0", "x", "5")})",
            1 when type == "Exception" => $" when ({name} is E2 or {Pick("ArithmeticException", "E3", "ArgumentException")})",
            2 when type is "Exception" or "E1" => $" when ({name} is E1 {{ Code: > 2 }} f{name} && f{name}.Code != y || {name}.InnerException is E1)",
            _ => "",
        };
        return $" {name}){filter}";
    }

    private string AskedOfException(int depth) => _random.Next(5) switch
    {
        0 => $"(ex is E1 {{ Code: var z{_names} }} ? z{_names++} : {Int(depth - 1)})",
        1 => $"(ex switch {{ E2 {{ S: {{ A: > 0 }} }} z{_names} => z{_names++}.S.A, E1 => 2, ArgumentException {{ InnerException: E1 z{_names} }} => z{_names++}.Count, SystemException => 4, null => {Variable(depth - 1)}, _ => {Int(depth - 1)} }})",
        2 => "((ex as E2)?.Count ?? 6)",
        3 => "((E1)ex ?? new E1(i1)).Twice()",
        _ => "((ex as E1)?.Message.Length ?? i2)",
    };
}
