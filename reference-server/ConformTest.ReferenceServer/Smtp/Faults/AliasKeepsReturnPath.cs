using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Message;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class AliasKeepsReturnPath() : SmtpFault(
    "smtp.alias.keeps-return-path",
    "An alias changes the return path as a list would.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new AliasKeepsReturnPath());

    public override ReceivedMessage Delivering(SmtpSession session, ReceivedMessage message) =>
        session.Transaction?.Recipients.Exists(recipient => recipient.Group?.IsList == false) == true
            ? message with { Trace = message.Trace.Replaced($"Return-Path: <{session.Transaction.ReversePath?.Text}>", "Return-Path: <postmaster@reference.test>") } : message;
}
