using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;

namespace ConformTest.ReferenceServer.Imap.Commands;

/// <summary>Exchanges names and versions (RFC 2971).</summary>
internal sealed class Id() : ImapCommand("ID", ValidIn.Any)
{
    private const int MostPairs = 30;
    private const int LongestField = 30;
    private const int LongestValue = 1024;

    [ModuleInitializer]
    internal static void Register() => ImapCommands.Add(new Id());

    public override string Capability => "ID";

    public override async ValueTask<Completion> RunAsync(ImapSession session, CommandParser arguments, CancellationToken cancellation)
    {
        IdParams(arguments);
        arguments.Crlf();
        var version = typeof(Id).Assembly.GetName().Version!.ToString(3);
        await session.SendAsync(
            new DataResponse("ID", ImapValue.List(
                ImapValue.String("name"), ImapValue.String("conformtest reference server"),
                ImapValue.String("version"), ImapValue.String(version))),
            cancellation);
        return Done();
    }

    // id = "ID" SP id_params_list; id_params_list = "(" #(string SPACE nstring) ")" / nil
    private static void IdParams(CommandParser arguments)
    {
        arguments.Sp();
        if (arguments.TryWord("NIL")) return;
        arguments.Skip((byte)'(');
        for (var pairs = 0; !arguments.TrySkip((byte)')'); pairs++)
        {
            if (pairs == MostPairs) throw arguments.Fail("id_params_list", $"there are more than {MostPairs} fields");
            if (pairs > 0) arguments.Sp();
            if (arguments.String().Length > LongestField) throw arguments.Fail("id_params_list", $"a field name ends at {LongestField} octets");
            arguments.Sp();
            if (arguments.NString() is { Length: > LongestValue }) throw arguments.Fail("id_params_list", $"a value ends at {LongestValue} octets");
        }
    }
}
