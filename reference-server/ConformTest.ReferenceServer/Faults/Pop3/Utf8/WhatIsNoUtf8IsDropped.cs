using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Pop3;
using ConformTest.ReferenceServer.Pop3.Faulting;

namespace ConformTest.ReferenceServer.Faults.Pop3;

/// <summary>Octets that are no UTF-8 are dropped from names and passwords.</summary>
internal sealed class WhatIsNoUtf8IsDropped()
    : Pop3Fault("pop3.utf8.user-not-utf-8", "Octets that are no UTF-8 are dropped from names and passwords.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new WhatIsNoUtf8IsDropped());

    public override Pop3Command Received(Pop3Session session, Pop3Command command) =>
        command.IsOne("USER", "PASS") && !System.Text.Unicode.Utf8.IsValid(command.Argument.Span) ? command with { Argument = System.Text.Encoding.ASCII.GetBytes(new string([.. command.ArgumentText.Where(char.IsAscii)])) } : command;
}
