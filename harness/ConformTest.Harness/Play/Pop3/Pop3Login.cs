using System.Text;
using ConformTest.Harness.Play.Functions;
using ConformTest.Harness.Protocols.Pop3;
using ConformTest.Harness.Running;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Play.Pop3;

/// <summary>The harness's own login.</summary>
internal static class Pop3Login
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>
    /// Logs in as the account of the connection. A maildrop that is still locked is asked for again: the session before may not have noticed
    /// yet that its connection is gone.
    /// </summary>
    /// <exception cref="CaseStoppedException">The target did not let us in, or the lock outlived the limit for a reply.</exception>
    public static async Task EnterAsync(Line line, PlayContext context, CancellationToken cancellation)
    {
        var account = context.Scope.Account(line.Declaration.Account);
        var began = context.Time.GetTimestamp();
        while (true)
        {
            var (answer, verb) = await TryAsync(line, context, account, cancellation).ConfigureAwait(false);
            if (answer.Status == Pop3Status.Ok)
                return;
            if (!IsLocked(answer) || context.Time.GetElapsedTime(began) > context.Limits.Reply)
                throw Pop3Talk.Refused(answer, verb);
            await Task.Delay(Pause, context.Time, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Gives name and password once: by USER and PASS, or by PLAIN where these do not take octets beyond ASCII.</summary>
    /// <returns>The last answer, and the command that it answers.</returns>
    /// <exception cref="CaseStoppedException">No answer came, or the server takes such octets by neither way.</exception>
    public static async Task<(Pop3Response Answer, string Verb)> TryAsync(Line line, PlayContext context, TargetAccount account, CancellationToken cancellation)
    {
        if (!Ascii.IsValid(account.User + account.Password))
        {
            var capabilities = await line.AskAsync(context, "CAPA", cancellation).ConfigureAwait(false);
            if (!TakesUtf8(capabilities))
            {
                if (!CapabilityNames.OfPop3(capabilities).Contains("AUTH=PLAIN"))
                    throw new CaseStoppedException("name or password go beyond ASCII, and the server offers neither UTF8 USER (RFC 6856 section 2.2) nor PLAIN");
                var credentials = Encoding.ASCII.GetString(SaslFunctions.Plain(account));
                return (await line.AskAsync(context, $"AUTH PLAIN {credentials}", cancellation).ConfigureAwait(false), "AUTH");
            }
        }

        var known = await line.AskAsync(context, $"USER {account.User}", cancellation).ConfigureAwait(false);
        return known.Status != Pop3Status.Ok
            ? (known, "USER")
            : (await line.AskAsync(context, $"PASS {account.Password}", cancellation).ConfigureAwait(false), "PASS");
    }

    private static bool TakesUtf8(Pop3Response capabilities) => Encoding.Latin1.GetString((capabilities.Body ?? default).Span).Split("\r\n")
        .Select(capability => capability.ToUpperInvariant().Split(' ')).Any(words => words[0] == "UTF8" && words.Contains("USER"));

    // RFC 2449 section 8.1.2.
    private static bool IsLocked(Pop3Response answer) =>
        string.Equals(answer.ResponseCode, "IN-USE", StringComparison.OrdinalIgnoreCase);
}
