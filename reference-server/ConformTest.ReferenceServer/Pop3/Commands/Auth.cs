using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Sasl;
using ConformTest.ReferenceServer.Wire;

namespace ConformTest.ReferenceServer.Pop3.Commands;

/// <summary>AUTH (RFC 5034 section 4): a SASL exchange, with challenges behind a plus sign.</summary>
internal sealed class Auth() : Pop3Verb("AUTH", Pop3States.Authorization)
{
    [ModuleInitializer]
    internal static void Register() => Pop3Verbs.Add(new Auth());

    public override string Capability => "SASL";

    public override string? Announce(Pop3Session session)
    {
        if (!session.OffersAuthentication) return null;
        var mechanisms = SaslMechanisms.OfferedTo(session.Context);
        return mechanisms.Count == 0 ? null : $"SASL {string.Join(' ', mechanisms.Select(mechanism => mechanism.Name))}";
    }

    public override async ValueTask<Pop3Reply> RunAsync(Pop3Session session, Pop3Command command, CancellationToken cancellation)
    {
        var words = command.Words;
        if (words.Length is 0 or > 2) return Pop3Reply.Err("AUTH takes a mechanism and at most one response");
        if (!session.OffersAuthentication) return Pop3Reply.Err("Start TLS first");
        if (SaslMechanisms.Find(session.Context, words[0]) is not { } mechanism) return Pop3Reply.Err("Mechanism not available");
        var exchange = mechanism.Start(session.Context);
        if (words.Length == 1) return await ExchangeAsync(session, command, mechanism.Name, exchange, exchange.Begin(), cancellation);
        if (!mechanism.TakesInitialResponse) return Pop3Reply.Err("This mechanism takes no initial response");
        byte[] initial = [];
        if (words[1] != "=" && !SaslBase64.TryDecode(Encoding.UTF8.GetBytes(words[1]), out initial)) return Pop3Reply.Err("Not base64");
        return await ExchangeAsync(session, command, mechanism.Name, exchange, exchange.Next(initial), cancellation);
    }

    private static async ValueTask<Pop3Reply> ExchangeAsync(
        Pop3Session session, Pop3Command command, string mechanism, SaslExchange exchange, SaslStep step, CancellationToken cancellation)
    {
        while (step.Outcome == SaslOutcome.Challenge)
        {
            var challenge = Encoding.ASCII.GetString(SaslBase64.Encode(step.Data.Span));
            await session.ReplyAsync(command, new(Pop3Status.Continue, challenge), cancellation);
            var line = await session.Connection.ReadLineAsync(session.Limits.AuthenticationLine, cancellation);
            if (line.Status == WireStatus.TooLong) return Pop3Reply.Err("Line too long");
            if (!line.IsOk)
            {
                session.End();
                return Pop3Reply.Err("SYS/TEMP", "Authentication was cut off");
            }

            if (line.Span.SequenceEqual("*"u8)) return Pop3Reply.Err("Authentication cancelled");
            if (!SaslBase64.TryDecode(line.Span, out var response)) return Pop3Reply.Err("Not base64");
            step = exchange.Next(response);
        }

        return session.Conclude(mechanism, step);
    }
}
