using Microsoft.VisualStudio.TestTools.UnitTesting;

// Most of the time goes into waiting for blocks of chains, and each test has a chain of its own.
[assembly: Parallelize(Workers = 3, Scope = ExecutionScope.MethodLevel)]
