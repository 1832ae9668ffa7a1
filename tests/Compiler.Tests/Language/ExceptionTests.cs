using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Neo.Compiler.Tests.Language;

/// <summary>try, catch, when, finally, throw, and what is left on the evaluation stack when an expression stops half-way.</summary>
[TestClass]
public class ExceptionTests
{
    private static readonly Differential Code = new(
        """
        private static string log = "";
        private static int Fail(int x) => throw new Exception($"f{x}");
        private static int FailAt(int x, int at) { log += x; if (x == at) throw new Exception($"at {x}"); return x; }
        private static int Sum(int a, int b, int c) => a + b + c;

        public static string Catch(int x) { try { log += "t"; if (x == 1) throw new Exception("one"); log += "e"; } catch (Exception e) { log += e.Message; } return log; }
        public static string CatchAll(int x) { try { if (x == 1) Fail(x); } catch { log += "c"; } log += "a"; return log; }
        public static string CatchWithoutName(int x) { try { if (x == 1) Fail(x); return "no"; } catch (Exception) { return "yes"; } }
        public static string Finally(int x) { try { log += "t"; if (x == 1) throw new Exception("one"); } finally { log += "f"; } return log; }
        public static string All(int x) { try { log += "t"; if (x == 1) Fail(2); } catch (Exception e) { log += e.Message; if (x == 1) log += "!"; } finally { log += "f"; } return log; }
        public static string ThrowInCatch(int x) { try { try { Fail(1); } catch (Exception e) { log += e.Message; if (x == 1) throw new Exception("again"); } finally { log += "f"; } } catch (Exception e) { log += e.Message; } return log; }
        public static string ThrowInFinally(int x) { try { try { if (x > 0) Fail(1); } finally { log += "f"; if (x > 1) throw new Exception("finally"); } log += "n"; } catch (Exception e) { log += e.Message; } return log; }
        public static string Rethrow(int x) { try { try { Fail(x); } catch (Exception) { log += "r"; if (x == 1) throw; } log += "n"; } catch (Exception e) { log += e.Message; } return log; }
        public static string RethrowInner(int x) { try { try { Fail(1); } catch (Exception) { try { Fail(2); } catch (Exception e) { log += e.Message; if (x == 1) throw; } throw; } } catch (Exception e) { log += "|" + e.Message; } return log; }
        public static string ThrowCaught(int x) { try { try { Fail(x); return "no"; } catch (Exception e) { log += "c"; throw e; } } catch (Exception e) { return log + e.Message; } }
        public static void Escape(int x) { try { Fail(x); } catch (Exception e) { throw new Exception("outer " + e.Message); } }
        public static void EscapeFinally(int x) { try { Fail(x); } finally { log += "f"; } }
        public static void EscapeFilter(int x) { try { Fail(x); } catch (Exception e) when (e.Message == "f1") { } }
        public static string Filter(int x) { try { Fail(x); } catch (Exception e) when (e.Message == "f1") { log += "one"; } catch (Exception e) when (e.Message != "f2" && !(e.Message == "f7")) { log += "big " + e.Message; } catch (Exception e) { log += "rest " + e.Message; } return log; }
        public static string FilterOuter(int x) { try { try { Fail(x); } catch (Exception e) when (e.Message == "f1") { log += "inner"; } } catch (Exception e) { log += "outer " + e.Message; } return log; }

        public static int ReturnFromTry(int x) { try { if (x == 1) return 10; if (x == 2) Fail(2); x += 100; } catch { return 20; } finally { log += "f"; } return x; }
        public static string ReturnThroughFinally(int x) => Inner(x) + log;
        private static string Inner(int x) { try { try { if (x == 1) return "a" + log; log += "1"; } finally { log += "2"; x = 5; } } finally { log += "3"; } return "b" + x; }
        public static int ReturnBeforeFinallyChanges(int x) { int y = x; try { return y; } finally { y = 99; } }
        public static string ReturnNothing(int x) { Nothing(x); return log; }
        private static void Nothing(int x) { for (int i = 0; ; i++) { try { if (i == x) return; log += i; } finally { log += "f"; } } }
        public static string LoopJumps(int x) { for (int i = 0; i < 5; i++) { try { if (i == x) continue; if (i == 3) break; log += i; } catch { log += "c"; } finally { log += "f"; } log += "e"; } return log; }
        public static string JumpsFromCatch(int x) { for (int i = 0; i < 4; i++) { try { Fail(i); } catch (Exception e) { if (i == x) continue; if (i == 2) break; log += e.Message; } finally { log += "."; } } return log; }
        public static string NestedJumps(int x) { for (int i = 0; i < 3; i++) { try { for (int j = 0; j < 3; j++) { try { if (j == x) break; if (i == x) goto done; log += $"{i}{j}"; } finally { log += "a"; } } } finally { log += "b"; } } done: return log + "d"; }
        public static string GotoInside(int x) { try { again: log += x; if (x-- > 0) goto again; } finally { log += "f"; } return log; }
        public static string SwitchInside(int x) { try { switch (x) { case 1: log += "1"; goto case 2; case 2: log += "2"; break; default: Fail(x); break; } } catch (Exception e) { log += e.Message; } finally { log += "f"; } return log; }
        public static string LoopInFinally(int x) { try { if (x == 1) Fail(x); } catch { } finally { for (int i = 0; i < 3; i++) { if (i == x) continue; log += i; } } return log; }
        public static string TryInFinally(int x) { try { if (x > 0) Fail(1); } catch { log += "c"; } finally { try { if (x > 1) Fail(2); } catch (Exception e) { log += e.Message; } finally { log += "g"; } } return log; }
        public static string TryInCatch(int x) { try { Fail(1); } catch { try { if (x > 0) Fail(2); log += "n"; } catch (Exception e) { log += e.Message; } finally { log += "g"; } log += "h"; } return log; }

        public static string JunkInCatch(int x) { int r = 0; for (int i = 0; i < 4; i++) { try { r += Sum(FailAt(1, x), FailAt(2, x) * (3 + FailAt(3, x)), FailAt(4, x)); } catch (Exception e) { log += e.Message; r += 1000; } } return $"{log} {r}"; }
        public static int JunkOfCallers(int x) => 1000 + 3 * Guarded(x) + Sum(x, Guarded(2), Guarded(x));
        private static int Guarded(int x) { try { return 7 + Sum(5, Deep(x, 3), 6); } catch { return -1; } }
        private static int Deep(int x, int n) => n == 0 ? FailAt(x, 1) : n * 10 + Deep(x, n - 1);
        public static string JunkInFinally(int x) { try { int y = Sum(1, 2, 0); try { y += Sum(10, FailAt(x, 1), 20); } finally { log += $"<{y + Sum(1, 1, 1)}>"; } return $"{log}{y}"; } catch (Exception e) { return log + e.Message; } }
        public static int JunkInArray(int x) { int[] a = [1, 2]; try { a = [FailAt(5, x), FailAt(6, x), a[0]++]; a[FailAt(0, x)] += FailAt(7, x); } catch { a[1] += 50; } return a[0] * 100 + a[1]; }
        public static string JunkInText(int x) { string s = "s"; try { s += "a" + FailAt(1, x) + $"{FailAt(2, x)}"; } catch { s += "!"; } return s; }
        public static string AssignedBeforeThrow(int x) { int a = 1, b = 2; try { a = 10; b = FailAt(x, 1); a = 20; } catch { b += 100; } return $"{a} {b}"; }
        public static string ElementOutside(int x) { int[] a = [1, 2]; try { log += a[x]; a[x] = 5; log += "n"; } catch (Exception) { log += "c"; } return log; }

        public static string ElementsOutside(int x) { int[] a = [1, 2, 3]; try { (a[x], a[x - 1]) = (FailAt(4, 9), FailAt(5, 9)); log += "n"; } catch (Exception) { log += "c"; } return log + a[0] + a[1] + a[2]; }
        private static void Set(ref int place, int x) { log += "s"; place = x; }
        public static string ReferenceOutside(int x) { int[] a = [1, 2, 3]; Span<int> s = a; try { Set(ref a[x], FailAt(4, 9)); s[x + 1] = FailAt(5, 9); Set(ref s[x - 1], FailAt(6, 9)); } catch (Exception) { log += "c"; } return log + a[0] + a[1] + a[2]; }

        public static int ThrowExpression(string s) => (s ?? throw new Exception("null")).Length;
        public static int ThrowConditional(int x) => x > 0 ? x : throw new Exception("small");
        public static int ThrowOtherConditional(int x) => x > 0 ? throw new Exception("large") : x;
        public static bool ThrowInLogic(int x) => x > 0 && (x < 5 || Fail(x) > 0);
        public static int ExpressionBody(int x) => throw new Exception($"x{x}");
        public static int AfterThrow(int x) { if (x > 0) throw new Exception("t"); else return x; }
        public static string DefaultMessage(int x) { try { throw new Exception(); } catch (Exception e) { return e.Message; } }
        public static string OtherTypes(int x) { try { switch (x) { case 0: throw new InvalidOperationException("a"); case 1: throw new ArgumentException("b"); case 2: throw new NotSupportedException("c", new Exception("inner")); default: throw new NotImplementedException("d"); } } catch (Exception e) { return e.Message; } }
        public static string DefaultMessages(int x) { try { switch (x) { case 0: throw new InvalidOperationException(); case 1: throw new ArgumentException(); case 2: throw new NotSupportedException(); case 3: throw new NotImplementedException(); case 4: throw new OverflowException(); default: throw new ArgumentNullException(nameof(x)); } } catch (Exception e) { return e.Message; } }
        public static string ParameterNames(int x) { try { switch (x) { case 0: throw new ArgumentException("bad", nameof(x)); case 1: throw new ArgumentOutOfRangeException(nameof(x), "far"); case 2: throw new ArgumentNullException("x", "none"); default: throw new ArgumentOutOfRangeException("x"); } } catch (Exception e) { return e.Message; } }
        public static string Stored(int x) { Exception e = new Exception("kept"); try { if (x > 0) throw e; return "no"; } catch (Exception f) { return f.Message + e.Message; } }
        """);

    private static readonly Differential Filters = new("""
        private static string log = "";
        private static int Fail(int x) => throw new Exception($"f{x}");
        private static bool Ask(string name, bool answer) { log += name; return answer; }
        public static string Effects(int x) { try { try { Fail(x); } catch (Exception e) when (Ask("a" + e.Message, x == 1)) { log += "1"; } catch when (Ask("b", x == 2)) { log += "2"; } } catch (Exception) when (Ask("c", true)) { log += "3"; } return log; }
        public static string Throwing(int x) { try { Fail(x); } catch (Exception) when (Fail(9) > 0) { log += "1"; } catch (Exception e) when (10 / x > 4) { log += "2" + e.Message; } catch (Exception e) { log += "3" + e.Message; } return log; }
        public static string Nested(int x) { int y = 0; while (y < 3) { try { Fail(y); } catch (Exception e) when (e.Message == "f1" || y == x || Ask("n", false)) { log += y; y++; continue; } catch { log += "r"; } y++; } return log; }
        public static int InExpression(int x) => 5 + Guard(x) * 3;
        private static int Guard(int x) { try { return 1 + Fail(x); } catch (Exception e) when (e.Message == "f1" && Fail(3) == 0) { return 1; } catch when (x == 2) { return 2; } catch { return 3; } }
        """);

    private static readonly Differential Cleanups = new("""
        private static string log = "";
        private static int Fail(int x) => throw new Exception($"f{x}");
        private static int Careful(int x) { try { return Fail(x); } catch { log += "c"; return -x; } finally { log += "d"; } }
        private static void Tidy(int x) { try { log += "t"; if (x == 3) return; } finally { log += "u"; } log += "v"; }
        public static string TryFinallyInside(int x) { try { try { if (x > 0) Fail(x); } finally { try { log += "a"; } finally { log += "b"; } log += "after"; } log += "n"; } catch (Exception e) { log += e.Message; } return log; }
        public static string CatchInside(int x) { try { try { if (x > 0) Fail(x); } finally { try { if (x > 1) Fail(9); } catch (Exception e) { log += e.Message; } log += "after"; } log += "n"; } catch (Exception e) { log += e.Message; } return log; }
        public static string CallInside(int x) { try { try { if (x > 0) Fail(x); } finally { log += Careful(x); Tidy(x); log += "after"; } log += "n"; } catch (Exception e) { log += e.Message; } return log; }
        public static string LambdaInside(int x) { Func<int, int> careful = static y => { try { return Fail(y); } catch { return 5; } }; try { try { if (x > 0) Fail(x); } finally { log += careful(x); } log += "n"; } catch (Exception e) { log += e.Message; } return log; }
        public static void EscapesThroughCalls(int x) { try { if (x > 0) Fail(x); } finally { Careful(x); Tidy(x); } }
        public static string ReplacedInside(int x) { try { try { Fail(1); } finally { try { if (x > 0) Fail(x); } finally { log += "a"; if (x == 2) throw new Exception("last"); } log += "b"; } return "n"; } catch (Exception e) { return log + e.Message; } }
        public static string JumpsThroughSeveral(int x) { for (int i = 0; i < 3; i++) { try { try { if (i == x) continue; if (x == 4) return log + "r"; if (x == 7) break; log += i; } finally { Tidy(3); } } catch { log += "c"; } finally { Tidy(i); } } return log + "e"; }
        public static string GotoThroughSeveral(int x) { int i = 0; again: i++; try { try { if (i < x) goto again; if (x == 2) goto done; inner: log += i; if (i++ < 3) goto inner; } finally { Tidy(i); } log += "x"; } finally { Careful(i); } log += "y"; done: return log + i; }
        public static string GotoWithUsing(int x) { int i = 0; using (Resource a = new("a")) { again: { using Resource b = new("b"); i++; if (i == x) goto after; inner: log += i; if (i++ == 1) goto inner; if (i < 4) goto again; } } log += "n"; after: return log + Resource.Log; }
        public static string Recursive(int x) { try { Descend(x); } catch (Exception e) { log += e.Message; } return log; }
        private static void Descend(int x) { try { if (x <= 0) Fail(0); Descend(x - 1); } finally { try { Careful(x); } finally { log += x; } } }
        """, "public class Resource : IDisposable { public static string Log = \"\"; private string _name; public Resource(string name) { _name = name; Log += \"+\" + name; } public void Dispose() { Log += \"-\" + _name; } }");

    private static readonly object?[] Inputs = [0, 1, 2, 3, 4, 7];

    [TestMethod]
    [DataRow("Catch"), DataRow("CatchAll"), DataRow("CatchWithoutName"), DataRow("Finally"), DataRow("All"), DataRow("ThrowInCatch"), DataRow("ThrowInFinally")]
    [DataRow("TryInFinally"), DataRow("TryInCatch"), DataRow("LoopInFinally")]
    public void HandlersRunInOrder(string method) => Code.AgreeForEach(method, Inputs);

    [TestMethod]
    [DataRow("Rethrow"), DataRow("RethrowInner"), DataRow("ThrowCaught"), DataRow("Stored")]
    public void ACaughtExceptionCanBeThrownAgain(string method) => Code.AgreeForEach(method, Inputs);

    [TestMethod]
    [DataRow("Escape"), DataRow("EscapeFinally"), DataRow("EscapeFilter")]
    public void WhatNobodyCatchesFaultsWithItsMessage(string method) => Code.AgreeForEach(method, Inputs);

    [TestMethod]
    [DataRow("Filter"), DataRow("FilterOuter")]
    public void FiltersChooseTheHandler(string method) => Code.AgreeForEach(method, Inputs);

    [TestMethod]
    [DataRow("TryFinallyInside"), DataRow("CatchInside"), DataRow("CallInside"), DataRow("LambdaInside"), DataRow("EscapesThroughCalls"), DataRow("ReplacedInside"), DataRow("JumpsThroughSeveral")]
    [DataRow("GotoThroughSeveral"), DataRow("GotoWithUsing"), DataRow("Recursive")]
    public void AnExceptionOnItsWaySurvivesWhatFinallyDoes(string method) => Cleanups.AgreeForEach(method, Inputs);

    [TestMethod]
    [DataRow("Effects"), DataRow("Throwing"), DataRow("Nested"), DataRow("InExpression")]
    public void FiltersMayCallAndThrow(string method) => Filters.AgreeForEach(method, Inputs);

    [TestMethod]
    [DataRow("ReturnFromTry"), DataRow("ReturnThroughFinally"), DataRow("ReturnBeforeFinallyChanges"), DataRow("ReturnNothing"), DataRow("LoopJumps"), DataRow("JumpsFromCatch"), DataRow("NestedJumps"), DataRow("GotoInside"), DataRow("SwitchInside")]
    public void JumpsOutRunEachFinallyOnce(string method) => Code.AgreeForEach(method, Inputs);

    [TestMethod]
    [DataRow("JunkInCatch"), DataRow("JunkOfCallers"), DataRow("JunkInFinally"), DataRow("JunkInArray"), DataRow("JunkInText"), DataRow("AssignedBeforeThrow"), DataRow("ElementOutside"), DataRow("ElementsOutside"), DataRow("ReferenceOutside")]
    public void HalfEvaluatedExpressionsLeaveNothingBehind(string method) => Code.AgreeForEach(method, [.. Inputs, 5, 6, -1]);

    [TestMethod]
    [DataRow("ThrowConditional"), DataRow("ThrowOtherConditional"), DataRow("ThrowInLogic"), DataRow("ExpressionBody"), DataRow("AfterThrow")]
    public void ThrowIsAnExpression(string method) => Code.AgreeForEach(method, Inputs);

    [TestMethod]
    public void ThrowBehindCoalescing() => Code.AgreeForEach("ThrowExpression", null, "abc");

    [TestMethod]
    [DataRow("DefaultMessage"), DataRow("OtherTypes"), DataRow("DefaultMessages"), DataRow("ParameterNames")]
    public void AnExceptionIsItsMessage(string method) => Code.AgreeForEach(method, 0, 1, 2, 3, 4, 5);
}
