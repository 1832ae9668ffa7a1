using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using System.Reflection;
using Moq;

namespace Neo.SmartContract.Testing.Proxies;

/// <summary>
/// Creates proxies of which a test replaces some members; all the others call the contract.
/// </summary>
internal static class MockSetup
{
    private static readonly MethodInfo s_isAny = typeof(It).GetMethod(nameof(It.IsAny))!;

    private static readonly MethodInfo s_setupFunction =
        typeof(MockSetup).GetMethod(nameof(SetupFunction), BindingFlags.Static | BindingFlags.NonPublic)!;

    public static T Create<T>(SmartContractInitialize initialize, Action<Mock<T>> customMock, out List<CustomMock> mocked)
        where T : SmartContract
    {
        Mock<T> mock = new(initialize) { CallBase = true };
        customMock(mock);
        HashSet<MethodInfo> replaced = [.. mock.Setups.Select(setup => MethodOf(setup.OriginalExpression ?? setup.Expression)).OfType<MethodInfo>()];
        mocked = [];
        foreach (MethodInfo method in typeof(T).GetMethods(BindingFlags.Instance | BindingFlags.Public).Where(method => method.IsAbstract))
        {
            if (replaced.Contains(method))
            {
                mocked.Add(new CustomMock(mock.Object, method));
            }
            else
            {
                SetupCall(mock, method);
            }
        }

        return mock.Object;
    }

    private static MethodInfo? MethodOf(Expression expression) => expression switch
    {
        LambdaExpression lambda => MethodOf(lambda.Body),
        UnaryExpression convert => MethodOf(convert.Operand),
        MethodCallExpression call => call.Method,
        MemberExpression { Member: PropertyInfo property } => property.GetMethod,
        BinaryExpression { NodeType: ExpressionType.Assign, Left: MemberExpression { Member: PropertyInfo property } } => property.SetMethod,
        _ => null,
    };

    private static void SetupCall<T>(Mock<T> mock, MethodInfo method)
        where T : SmartContract
    {
        ParameterExpression contract = Expression.Parameter(typeof(T));
        var arguments = method.GetParameters().Select(parameter => Expression.Call(s_isAny.MakeGenericMethod(parameter.ParameterType)));
        MethodCallExpression call = Expression.Call(contract, method, arguments);
        if (method.ReturnType == typeof(void))
        {
            mock.Setup(Expression.Lambda<Action<T>>(call, contract))
                .Callback(new InvocationAction(invocation => Invoke(mock.Object, invocation)));
        }
        else
        {
            s_setupFunction.MakeGenericMethod(typeof(T), method.ReturnType).Invoke(null, [mock, call, contract]);
        }
    }

    private static void SetupFunction<T, TResult>(Mock<T> mock, MethodCallExpression call, ParameterExpression contract)
        where T : SmartContract =>
        mock.Setup(Expression.Lambda<Func<T, TResult>>(call, contract))
            .Returns(new InvocationFunc(invocation => Invoke(mock.Object, invocation)!));

    private static object? Invoke(SmartContract contract, IInvocation invocation) =>
        ContractMember.Invoke(contract, invocation.Method, [.. invocation.Arguments]);
}
