using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Imap.Commands;

/// <summary>COPY and UID COPY: all of the messages or none (RFC 9051 section 6.4.7, RFC 4315 section 3).</summary>
internal sealed class Copy(string name, Addressing addressing) : ImapCommand(name, ValidIn.Selected)
{
    [ModuleInitializer]
    internal static void Register()
    {
        ImapCommands.Add(new Copy("COPY", Addressing.Number));
        ImapCommands.Add(new Copy("UID COPY", Addressing.Uid));
    }

    // copy = "COPY" SP sequence-set SP mailbox
    public override ValueTask<Completion> RunAsync(ImapSession session, CommandParser arguments, CancellationToken cancellation)
    {
        var request = CopyRequest.Parse(session, arguments, addressing);
        if (request.Refusal is { } refusal) return new(refusal);
        return new(Done(request.Copy(session)));
    }
}
