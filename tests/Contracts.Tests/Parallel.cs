using Microsoft.VisualStudio.TestTools.UnitTesting;

// Each test has a chain of its own.
[assembly: Parallelize(Workers = 2, Scope = ExecutionScope.MethodLevel)]
