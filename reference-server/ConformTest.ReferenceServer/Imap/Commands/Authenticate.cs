using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;
using ConformTest.ReferenceServer.Imap.Sessions;
using ConformTest.ReferenceServer.Sasl;

namespace ConformTest.ReferenceServer.Imap.Commands;

/// <summary>Logs in by a SASL mechanism (RFC 9051 section 6.2.2; RFC 4959 for the initial response).</summary>
internal sealed class Authenticate() : ImapCommand("AUTHENTICATE", ValidIn.NotAuthenticated)
{
    [ModuleInitializer]
    internal static void Register() => ImapCommands.Add(new Authenticate());

    // authenticate = "AUTHENTICATE" SP auth-type [SP initial-resp] *(CRLF base64)
    public override async ValueTask<Completion> RunAsync(ImapSession session, CommandParser arguments, CancellationToken cancellation)
    {
        arguments.Sp();
        var authType = arguments.Atom("auth-type");
        byte[]? initial = null;
        if (session.Context.Offers("SASL-IR") && arguments.TrySp()) initial = InitialResponse(arguments);
        arguments.Crlf();
        if (SaslMechanisms.Find(session.Context, authType) is not { } mechanism)
            return session.MayShowPasswords ? Completion.No("CANNOT", "the mechanism is not supported") : Completion.No("PRIVACYREQUIRED", "start TLS first");
        if (initial is not null && !mechanism.TakesInitialResponse) return Completion.Bad("the mechanism takes no initial response");
        return await ExchangeAsync(session, mechanism.Start(session.Context), initial, cancellation);
    }

    // initial-resp = (base64 / "=")
    private static byte[] InitialResponse(CommandParser arguments)
    {
        if (arguments.Rest.SequenceEqual("="u8))
        {
            arguments.Skip((byte)'=');
            return [];
        }

        if (arguments.Rest.IsEmpty || !SaslBase64.TryDecode(arguments.Rest, out var octets)) throw arguments.Fail("initial-resp", "it is not base64");
        arguments.SkipLine();
        return octets;
    }

    private async ValueTask<Completion> ExchangeAsync(ImapSession session, SaslExchange exchange, byte[]? initial, CancellationToken cancellation)
    {
        var step = initial is null ? exchange.Begin() : exchange.Next(initial);
        while (step.Outcome == SaslOutcome.Challenge)
        {
            await session.SendAsync(new ContinuationResponse(Encoding.ASCII.GetString(SaslBase64.Encode(step.Data.Span))), cancellation);
            var line = await session.Connection.ReadLineAsync(session.Context.Options.Limits.AuthenticationLine, cancellation);
            if (line.Status == Wire.WireStatus.TooLong) return Completion.Bad("the response is too long");
            if (!line.IsOk)
            {
                await session.LeaveAsync(line.Status, cancellation);
                return Completion.Bad("the exchange was not finished");
            }

            if (line.Span.SequenceEqual("*"u8)) return Completion.Bad("the exchange was cancelled");
            if (!SaslBase64.TryDecode(line.Span, out var response)) return Completion.Bad("the response is not base64");
            step = exchange.Next(response);
        }

        if (step.Outcome == SaslOutcome.Malformed) return Completion.Bad("the response does not follow the mechanism");
        if (step.Account is null) return Completion.No("AUTHENTICATIONFAILED", "the credentials do not hold");
        session.Authenticate(step.Account);
        return Done(CapabilityList.AsCode(session));
    }
}
