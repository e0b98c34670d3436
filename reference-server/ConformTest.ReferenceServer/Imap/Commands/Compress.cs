using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Imap.Commands;

/// <summary>Compresses what both sides send (RFC 4978 section 3).</summary>
internal sealed class Compress() : ImapCommand("COMPRESS", ValidIn.AuthenticatedOrSelected)
{
    [ModuleInitializer]
    internal static void Register() => ImapCommands.Add(new Compress());

    public override string Capability => "COMPRESS=DEFLATE";

    // compress = "COMPRESS" SP algorithm; algorithm = "DEFLATE"
    public override ValueTask<Completion> RunAsync(ImapSession session, CommandParser arguments, CancellationToken cancellation)
    {
        arguments.Sp();
        var algorithm = arguments.Atom("algorithm");
        arguments.Crlf();
        if (!algorithm.Equals("DEFLATE", StringComparison.OrdinalIgnoreCase)) return new(Completion.Bad("DEFLATE is the only algorithm"));
        return new(session.Connection.IsCompressed ? Completion.No("COMPRESSIONACTIVE", "DEFLATE is active already") : Completion.Ok("DEFLATE is active"));
    }

    public override ValueTask CompletedAsync(ImapSession session, Completion completion, CancellationToken cancellation)
    {
        var begins = completion.Condition == Condition.Ok && !session.Connection.IsCompressed;
        foreach (var fault in session.Faults ?? []) begins = fault.Compresses(session, begins);
        return begins ? session.Connection.StartDeflateAsync(cancellation) : default;
    }
}
