using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>A member called on null throws, also where its body would never look at its object.</summary>
[TestClass]
public class NullReceiverTests
{
    private static readonly Differential Code = new("""
        private static Thing Find(bool found) => found ? new Thing { N = 4 } : null;
        public static int Constant(bool found) => Find(found).Constant();
        public static int Sometimes(bool found, bool look) => Find(found).Sometimes(look);
        public static int Through(bool found) => Find(found).Through();
        public static int Always(bool found) => Find(found).Always();
        public static int Property(bool found) => Find(found).Five;
        public static void Set(bool found) => Find(found).Ignored = 3;
        public static int Loop(bool found, bool look) => Find(found).Loop(look ? 2 : 0);
        public static int Chosen(bool found, bool look) => Find(found).Chosen(look);
        public static int Interface(bool found) { INamed n = Find(found); return n.Name(); }
        public static int Caught(bool found) { try { return Find(found).Constant(); } catch (Exception) { return -1; } }
        """, """
        public interface INamed { int Name(); }
        public class Thing : INamed
        {
            public int N;
            public int Constant() => 5;
            public int Sometimes(bool look) { if (look) return N; return 6; }
            public int Through() => Constant();
            public int Always() { int m = 1; m += N; return m; }
            public int Five => 5;
            public int Ignored { set { } }
            public int Loop(int times) { int sum = 0; for (int i = 0; i < times; i++) sum += N; return sum; }
            public int Chosen(bool look) => look ? N : 7;
            public int Name() => 8;
        }
        """);

    [TestMethod]
    [DataRow("Constant")]
    [DataRow("Through")]
    [DataRow("Always")]
    [DataRow("Property")]
    [DataRow("Set")]
    [DataRow("Interface")]
    public void NullHasNoMembers(string method)
    {
        Assert.IsFalse(Code.Agree(method, true).StartsWith("fault", System.StringComparison.Ordinal));
        StringAssert.StartsWith(Code.Agree(method, false), "fault");
    }

    [TestMethod]
    [DataRow("Sometimes")]
    [DataRow("Loop")]
    [DataRow("Chosen")]
    public void NullHasNoMembersOnAnyPath(string method) => Code.AgreeForPairs(method, true, false);

    [TestMethod]
    public void TheFaultCanBeCaughtWhereNoFieldIsRead() => Assert.AreEqual("-1", Code.Agree("Caught", false));
}
