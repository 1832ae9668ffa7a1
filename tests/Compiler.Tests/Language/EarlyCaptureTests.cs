using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>Closures that are made before a variable that they capture is declared, through a local function further down.</summary>
[TestClass]
public class EarlyCaptureTests
{
    private static readonly Differential Code = new("""
        public static int Lambda(int n) { Action a = () => Set(); int y = n; int before = y; a(); return before * 100 + y; void Set() => y = 5; }
        public static int MethodGroup(int n) { Action a = Set; int y = n; int before = y; a(); y++; int after = y; a(); return before * 1000 + after * 10 + y; void Set() { y = n + 3; y++; } }
        public static int CalledBefore(int n) { Set(); int y = n; Add(); return y; void Set() => y = 5; void Add() => y += 3; }
        public static int AssignedByTheCall(int n) { int y; Set(); return y + n; void Set() => y = 5; }
        public static int EachTurn(int n)
        {
            Func<int>[] all = new Func<int>[3];
            for (int i = 0; i < 3; i++) { Action a = () => Start(); int y = i * 10; if (i != 1) a(); all[i] = Get; int Get() { y++; return y; } void Start() => y = n; }
            int sum = 0;
            foreach (Func<int> one in all) { one(); sum = sum * 100 + one(); }
            return sum;
        }
        public static int Struct(int n) { Action a = () => Set(); Pair p = new() { A = n }; a(); return p.A * 10 + p.B; void Set() => p = new() { A = 2, B = 4 }; }
        public static int OutVariable(int n) { Action a = () => Set(); Give(n, out int y); int given = y; a(); return given * 10 + y; void Set() => y = 2; }
        private static void Give(int n, out int result) => result = n + 1;
        public static int InASwitch(int n) { switch (n) { case 3: Action a = () => Set(); int y = n; int before = y; a(); return before * 100 + y; void Set() => y = 5; default: return 1; } }
        public static int Deep(int n) { Func<Action> make = () => () => Set(); int y = n; make()(); return y; void Set() { Inner(); void Inner() => y = 7; } }
        """, "public struct Pair { public int A, B; }");

    [TestMethod]
    [DataRow("Lambda")]
    [DataRow("MethodGroup")]
    [DataRow("CalledBefore")]
    [DataRow("AssignedByTheCall")]
    [DataRow("EachTurn")]
    [DataRow("Struct")]
    [DataRow("OutVariable")]
    [DataRow("InASwitch")]
    [DataRow("Deep")]
    public void SeeTheVariable(string method) => Code.AgreeForEach(method, 3, -1);
}
