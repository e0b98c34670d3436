using ConformTest.Harness.Protocols.Pop3;

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
            await line.CommandAsync(context, $"USER {account.User}", cancellation).ConfigureAwait(false);
            var answer = await line.AskAsync(context, $"PASS {account.Password}", cancellation).ConfigureAwait(false);
            if (answer.Status == Pop3Status.Ok)
                return;
            if (!IsLocked(answer) || context.Time.GetElapsedTime(began) > context.Limits.Reply)
                throw Pop3Talk.Refused(answer, "PASS");
            await Task.Delay(Pause, context.Time, cancellation).ConfigureAwait(false);
        }
    }

    // RFC 2449 section 8.1.2.
    private static bool IsLocked(Pop3Response answer) =>
        string.Equals(answer.ResponseCode, "IN-USE", StringComparison.OrdinalIgnoreCase);
}
