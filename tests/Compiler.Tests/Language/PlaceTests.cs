using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Assignment, compound assignment and increment on every place, and the order in which parts are evaluated.</summary>
[TestClass]
public class PlaceTests
{
    private static readonly Differential Code = new(
        """
        private static string log = "";
        private static int counter;
        private static int Note(string name, int value) { log += name; return value; }
        private static int[] NoteArray(string name, int[] value) { log += name; return value; }
        private static Box NoteBox(string name, Box value) { log += name; return value; }
        private static bool NoteFlag(string name, bool value) { log += name; return value; }
        private static int Property { get { log += "get "; return counter; } set { log += "set "; counter = value; } }
        private static int Auto { get; set; } = 7;

        public static string Local(int x) { int y = x++ + ++x; y -= x--; y *= --x; return $"{x} {y}"; }
        public static string Parameter(int x) { x += x++ * 2 + x; x = x++ + x; return $"{x}"; }
        public static string Static(int x) { counter = x; int y = counter++ + ++counter; counter *= y; y = counter-- - --counter; return $"{counter} {y}"; }
        public static string Element(int i) { int[] a = [10, 20, 30]; int y = a[i]++ + ++a[i]; a[i] -= 3; a[i] <<= 2; a[i] %= 7; return $"{a[0]} {a[1]} {a[2]} {y}"; }
        public static string ByteElement(int i) { byte[] a = { 10, 255, 0 }; int y = a[i]++ + --a[i]; a[i] += 200; a[i] ^= 0x55; return $"{a[0]} {a[1]} {a[2]} {y}"; }
        public static string Field(int x) { Box b = new() { Value = x }; int y = b.Value++ + ++b.Value; b.Value += y; b.Value |= 64; return $"{b.Value} {y}"; }
        public static string StructField(int x) { Pair p = new() { A = x, B = 1 }; int y = p.A++ - --p.B; p.A += p.B += 5; return $"{p.A} {p.B} {y}"; }
        public static string AutoProperty(int x) { Box b = new() { Count = x }; int y = b.Count++ + ++b.Count; b.Count -= 2; Auto += x; Auto++; return $"{b.Count} {y} {Auto}"; }
        public static string FullProperty(int x) { counter = x; int y = Property++; y += ++Property; Property += 10; return $"{log}{counter} {y}"; }
        public static string Nested(int i) { Box b = new() { Items = [1, 2, 3] }; b.Items[i] += b.Items[i]++ + i; b.Items[b.Items[0] - 1]++; return $"{b.Items[0]} {b.Items[1]} {b.Items[2]}"; }

        public static string IndexOnce(int i) { int[] a = [1, 2, 3]; a[Note("i", i)] += Note("v", 5); a[Note("j", i)]++; return $"{log} {a[0]} {a[1]} {a[2]}"; }
        public static string ReceiverOnce(int i) { Box b = new(); NoteBox("b", b).Value += Note("v", i); NoteBox("c", b).Value++; return $"{log} {b.Value}"; }
        public static string TargetFirst(int i) { int[] a = [1, 2, 3]; NoteArray("a", a)[Note("i", i)] = Note("v", 9); return $"{log} {a[0]} {a[1]} {a[2]}"; }
        public static string IndexBeforeChange(int i) { int[] a = [0, 0, 0]; a[i] = i = 2; a[i++] += i; return $"{a[0]} {a[1]} {a[2]} {i}"; }
        public static string ArrayBeforeChange() { int[] a = [1, 2]; int[] b = [7, 8]; int[] kept = a; a[0] = (a = b)[1]; return $"{kept[0]} {a[0]}"; }
        public static int OperandsLeftToRight(int x) => x + (x = 5) * x++ - (x -= 2);
        public static int OwnTargetInValue(int x) { x += x = 3; return x; }
        public static int CallChangesStatic(int x) { counter = x; return counter + Bump() * counter; }
        private static int Bump() { counter += 100; return 2; }
        public static string Chain(int x) { int a, b, c; a = b = c = x; a += b -= c *= 2; return $"{a} {b} {c}"; }
        public static string ChainNarrows(int x) { byte b; int i = b = (byte)x; return $"{i} {b}"; }
        public static string ElementBeforeAssignment() { int[] a = [1, 2]; int y = a[0] + (a[0] = 5) + a[0]; return $"{y}"; }
        public static string ArgumentsInOrder(int x) => Three(x, x = 3, x++) + x;
        public static string NamedArgumentsInSourceOrder() => Three(c: Note("c", 3), a: Note("a", 1), b: Note("b", 2)) + log;
        public static string OptionalArguments() => Optional(1) + Optional(1, c: 9) + Optional(b: 4, a: 2);
        private static string Three(int a, int b, int c) => $"{a},{b},{c};";
        private static string Optional(int a, int b = 20, int c = 30) => Three(a, b, c);
        public static string ShortCircuit(bool a, bool b) { bool and = NoteFlag("a", a) && NoteFlag("b", b); bool or = NoteFlag("c", a) || NoteFlag("d", b); return $"{log} {and} {or}"; }
        public static string EagerLogic(bool a, bool b) { bool and = NoteFlag("a", a) & NoteFlag("b", b); bool or = NoteFlag("c", a) | NoteFlag("d", b); a ^= b; b &= !a; b |= a; return $"{log} {and} {or} {a} {b} {!a ^ b}"; }
        public static string Conditional(bool a) { int x = a ? Note("t", 1) : Note("f", 2); x += NoteFlag("c", a) ? Note("x", x++) : --x; return $"{log} {x}"; }
        public static string Swap(int x, int y) { (x, y) = (y, x); int[] a = [x, y]; (a[0], a[1]) = (a[1], a[0]); return $"{x} {y} {a[0]} {a[1]}"; }
        public static string DeconstructionOrder() { int[] a = [1, 2, 3]; int i = 0; (a[i++], a[i++], i) = (Note("x", i), Note("y", 10), Note("z", 2)); return $"{log} {a[0]} {a[1]} {a[2]} {i}"; }
        public static string Discards(int x) { _ = Note("d", x); (_, int kept) = (Note("e", 1), Note("f", x)); return $"{log} {kept}"; }
        public static string CoalesceAssignment(string s) { string t = s; t ??= "none"; string u = null; u ??= t ??= "never"; return t + u; }
        public static int CommaFor(int n) { int s = 0; for (int i = 0, j = n; i < j; i++, j--) s += i * j; return s; }
        """,
        """
        public class Box { public int Value; public int Count { get; set; } public int[] Items; }
        public struct Pair { public int A, B; }
        """);

    [TestMethod]
    [DataRow("Local"), DataRow("Parameter"), DataRow("Static"), DataRow("Field"), DataRow("StructField"), DataRow("AutoProperty"), DataRow("FullProperty")]
    public void IncrementAndCompoundReadAndWriteTheirPlace(string method) => Code.AgreeForEach(method, 0, 1, -5, int.MaxValue, int.MinValue);

    [TestMethod]
    [DataRow("Element"), DataRow("ByteElement"), DataRow("Nested")]
    public void ElementsAreChangedInPlace(string method) => Code.AgreeForEach(method, 0, 1, 2, 3, -1);

    [TestMethod]
    [DataRow("IndexOnce"), DataRow("ReceiverOnce"), DataRow("TargetFirst")]
    public void PartsOfATargetAreEvaluatedOnceAndFirst(string method) => Code.AgreeForEach(method, 0, 2);

    [TestMethod]
    public void WhatWasEvaluatedStaysWhenItsSourceChanges()
    {
        Code.AgreeForEach("IndexBeforeChange", 0, 1);
        Code.Agree("ArrayBeforeChange");
        Code.AgreeForEach("OperandsLeftToRight", 0, 7);
        Code.AgreeForEach("OwnTargetInValue", 0, 7);
        Code.AgreeForEach("CallChangesStatic", 0, 7);
        Code.Agree("ElementBeforeAssignment");
    }

    [TestMethod]
    public void ArgumentsAreEvaluatedInTheOrderOfTheSource()
    {
        Code.AgreeForEach("ArgumentsInOrder", 0, 7);
        Code.Agree("NamedArgumentsInSourceOrder");
        Code.Agree("OptionalArguments");
    }

    [TestMethod]
    public void AssignmentsAreValues()
    {
        Code.AgreeForEach("Chain", 3, -1);
        Code.AgreeForEach("ChainNarrows", 3, 300, -1);
        Code.Agree("CoalesceAssignment", (object?)null);
        Code.Agree("CoalesceAssignment", "given");
    }

    [TestMethod]
    [DataRow("ShortCircuit"), DataRow("EagerLogic")]
    public void LogicEvaluatesWhatCSharpEvaluates(string method) => Code.AgreeForPairs(method, true, false);

    [TestMethod]
    public void ConditionalsEvaluateOneBranch() => Code.AgreeForEach("Conditional", true, false);

    [TestMethod]
    public void DeconstructionEvaluatesTargetsThenValuesThenAssigns()
    {
        Code.AgreeForPairs("Swap", 1, 2);
        Code.Agree("DeconstructionOrder");
        Code.AgreeForEach("Discards", 4);
    }

    [TestMethod]
    public void SeveralLoopVariables() => Code.AgreeForEach("CommaFor", 0, 1, 9);
}
