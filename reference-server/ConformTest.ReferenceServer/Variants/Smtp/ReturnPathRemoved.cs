using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Relay.Queue;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Variants.Smtp;

/// <summary>A relay takes Return-Path fields out of the message (RFC 5321 section 4.4: relay systems may).</summary>
internal sealed class ReturnPathRemoved()
    : RelayVariant("smtp.relay.removes-return-path", "A relay takes Return-Path fields out of the message (RFC 5321 section 4.4: relay systems may).")
{
    [ModuleInitializer]
    internal static void Register() => VariantRegistry.Add(new ReturnPathRemoved());

    public override QueuedMessage Queued(QueuedMessage message) => message with { Content = HeaderSection.Without(message.Content.Span, "Return-Path").ToArray() };
}
