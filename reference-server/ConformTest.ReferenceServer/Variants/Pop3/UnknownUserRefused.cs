using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;

namespace ConformTest.ReferenceServer.Variants.Pop3;

/// <summary>USER tells which names there are not (RFC 1939 section 7: -ERR never heard of that one).</summary>
internal sealed class UnknownUserRefused()
    : Pop3Variant("pop3.user.refuses-unknown", "USER tells which names there are not (RFC 1939 section 7: -ERR never heard of that one).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new UnknownUserRefused());

    public override ValueTask<Pop3Reply?> InsteadAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation) =>
        new(command.Is("USER") && session.State == Pop3States.Authorization && command.HasArgument && session.Context.Store.FindByUser(command.ArgumentText) is null
            ? Pop3Reply.Err("never heard of that one")
            : null);
}
