using System;
using System.Diagnostics;
using System.Reflection;
using Castle.DynamicProxy;

namespace Neo.SmartContract.Testing.Proxies;

/// <summary>
/// Creates proxies without mocks. Types are generated once a process, so that an engine per test stays cheap.
/// </summary>
internal static class ProxyFactory
{
    private static readonly ProxyGenerator s_generator = new();
    private static readonly ProxyGenerationOptions s_options = new(new AbstractMembersOnly());
    private static readonly CallContract s_callContract = new();

    public static T Create<T>(SmartContractInitialize initialize)
        where T : SmartContract => (T)s_generator.CreateClassProxy(typeof(T), s_options, [initialize], s_callContract);

    private sealed class AbstractMembersOnly : AllMethodsHook
    {
        public override bool ShouldInterceptMethod(Type type, MethodInfo methodInfo) => methodInfo.IsAbstract;
    }

    private sealed class CallContract : IInterceptor
    {
        [StackTraceHidden]
        public void Intercept(IInvocation invocation) =>
            invocation.ReturnValue = ContractMember.Invoke((SmartContract)invocation.Proxy, invocation.Method, invocation.Arguments);
    }
}
