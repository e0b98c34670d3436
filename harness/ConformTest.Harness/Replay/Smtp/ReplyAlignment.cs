using System.Collections.Immutable;

namespace ConformTest.Harness.Replay.Smtp;

/// <summary>Finds for each thing sent the replies that are printed for it; none where the transcript leaves them out.</summary>
internal static class ReplyAlignment
{
    /// <param name="messageReplies">Whether a message has a reply for each recipient (RFC 2033 section 4.2).</param>
    public static IReadOnlyList<ImmutableArray<PrintedReply>> Align(SmtpTurn turn, MessageReplies messageReplies)
    {
        var found = Enumerable.Repeat(ImmutableArray<PrintedReply>.Empty, turn.Sends.Length).ToArray();
        var reply = turn.Replies.Length - 1;
        for (var send = turn.Sends.Length - 1; send >= 0 && reply >= 0; send--)
        {
            var sent = turn.Sends[send];
            var before = send;
            var spare = reply + 1 - before;
            var wanted = messageReplies == MessageReplies.ForEachRecipient && IsMessage(sent) ? Math.Max(1, spare) : 1;
            // With as many replies as commands, each has its own whatever the codes are.
            var certain = spare >= 1 && reply + 1 >= send + 1;
            if (!certain && !sent.Fits(turn.Replies[reply].Code))
                continue;
            var taken = Math.Min(wanted, reply + 1);
            found[send] = [.. turn.Replies.AsSpan(reply + 1 - taken, taken)];
            reply -= taken;
        }

        return found;
    }

    private static bool IsMessage(SmtpSend sent) =>
        sent.Kind == SmtpSendKind.Message || (sent.Kind == SmtpSendKind.Chunk && sent.Text.EndsWith("LAST", StringComparison.OrdinalIgnoreCase));
}

/// <summary>How many replies a message has.</summary>
internal enum MessageReplies { One, ForEachRecipient }
