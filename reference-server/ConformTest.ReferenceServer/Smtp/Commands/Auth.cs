using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Sasl;
using ConformTest.ReferenceServer.Wire;

namespace ConformTest.ReferenceServer.Smtp.Commands;

/// <summary>AUTH (RFC 4954 section 4): "AUTH" SP mechanism [SP initial-response].</summary>
internal sealed class Auth() : SmtpVerb("AUTH", SmtpRoles.Smtp, SmtpPhases.Ready)
{
    private static readonly SmtpReply Succeeded = new(235, "2.7.0", "Authentication succeeded");
    private static readonly SmtpReply Invalid = new(535, "5.7.8", "Authentication credentials invalid");
    private static readonly SmtpReply UnknownMechanism = new(504, "5.5.4", "Mechanism not available");
    private static readonly SmtpReply ServerFirst = new(501, "5.7.0", "This mechanism takes no initial response");
    private static readonly SmtpReply Cancelled = new(501, "5.7.0", "Authentication cancelled");
    private static readonly SmtpReply Undecodable = new(501, "5.5.2", "Not base64");
    private static readonly SmtpReply Malformed = new(501, "5.5.2", "Not a response of this mechanism");
    private static readonly SmtpReply TooLong = new(500, "5.5.6", "Authentication exchange line is too long");

    [ModuleInitializer]
    internal static void Register() => SmtpVerbs.Add(new Auth());

    public override string Extension => "AUTH";

    public override async ValueTask<SmtpReply> RunAsync(SmtpSession session, SmtpCommand command, CancellationToken cancellation)
    {
        var words = Encoding.Latin1.GetString(command.Argument.Span).Split(' ');
        if (words[0].Length == 0 || words.Length > 2) return SmtpReplies.BadSyntax;
        if (!session.IsExtended || session.User is not null) return SmtpReplies.BadSequence;

        // Without TLS where TLS is asked for, no mechanism is available.
        if (!session.OffersAuthentication) return UnknownMechanism;
        if (SaslMechanisms.Find(session.Context, words[0]) is not { } mechanism) return UnknownMechanism;
        var exchange = mechanism.Start(session.Context);
        if (words.Length == 1) return await ExchangeAsync(session, command, mechanism.Name, exchange, exchange.Begin(), default, cancellation);
        if (!mechanism.TakesInitialResponse) return ServerFirst;
        if (!TryInitial(words[1], out var initial)) return Undecodable;
        return await ExchangeAsync(session, command, mechanism.Name, exchange, exchange.Next(initial), initial, cancellation);
    }

    private static bool TryInitial(string text, out byte[] initial)
    {
        initial = [];
        return text == "=" || SaslBase64.TryDecode(Encoding.Latin1.GetBytes(text), out initial);
    }

    private static async ValueTask<SmtpReply> ExchangeAsync(
        SmtpSession session, SmtpCommand command, string mechanism, SaslExchange exchange, SaslStep step, byte[]? response, CancellationToken cancellation)
    {
        while (true)
        {
            foreach (var fault in session.Faults ?? []) step = fault.Authenticate(session, new(mechanism, response), step);
            if (step.Outcome != SaslOutcome.Challenge) return Conclude(session, step);
            var challenge = Encoding.ASCII.GetString(SaslBase64.Encode(step.Data.Span));
            await session.ReplyAsync(command, new(334, "", challenge), cancellation);
            var line = await session.Connection.ReadLineAsync(session.Limits.AuthenticationLine, cancellation);
            if (line.Status == WireStatus.TooLong) return TooLong;
            if (!line.IsOk) return session.Lost(line.Status);
            if (line.Span.SequenceEqual("*"u8)) return Cancelled;
            if (!SaslBase64.TryDecode(line.Span, out response)) return Undecodable;
            step = exchange.Next(response);
        }
    }

    private static SmtpReply Conclude(SmtpSession session, SaslStep step)
    {
        if (step.Outcome == SaslOutcome.Malformed) return Malformed;
        if (step.Outcome == SaslOutcome.Denied) return Invalid;
        session.User = step.Account;
        return Succeeded;
    }
}
