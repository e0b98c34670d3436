using ConformTest.ReferenceServer.Imap.Faulting;
using ConformTest.ReferenceServer.Imap.Parsing;
using ConformTest.ReferenceServer.Imap.Responses;

namespace ConformTest.ReferenceServer.Imap.Sessions;

/// <summary>Decides about the literals of one command before they are sent (RFC 9051 section 2.2.1, RFC 7888 section 4).</summary>
internal sealed class LiteralAdmission
{
    /// <summary>What an empty literal counts for, so that endlessly many of them are too many.</summary>
    private const int EmptyLiteral = 256;

    /// <summary>More than this is not drained.</summary>
    private const long MostDrained = 1L << 30;

    private long _left;
    private long _drained;

    private LiteralAdmission(string? tag, long limit, Completion refusal)
    {
        Tag = tag;
        _left = limit;
        Refusal = refusal;
    }

    /// <summary>The command's tag; null when it has none that can be read.</summary>
    public string? Tag { get; }

    /// <summary>The answer when the command is refused.</summary>
    public Completion Refusal { get; }

    /// <summary>True once a literal was refused.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>Looks at the first line: a command that cannot run needs no literal.</summary>
    public static LiteralAdmission For(ImapSession session, byte[] firstLine)
    {
        var limits = session.Context.Options.Limits;
        var text = new CommandText(firstLine);
        try
        {
            var invocation = ImapSession.Identify(text, new(text, session.Revision), session);
            if (invocation.Command is null && session.Faults is null) return Closed(invocation.Tag, "unknown command");
            if (session.Admit(invocation) == Admission.WrongState)
                return Closed(invocation.Tag, $"{invocation.Name} is not for this state");
            long limit = invocation.Name == "APPEND" ? limits.MessageSize : limits.ImapCommandLine;
            return new(invocation.Tag, limit, Completion.No("TOOBIG", "the literal is too large"));
        }
        catch (ImapSyntaxException failure)
        {
            return Closed(null, failure.Message);
        }
    }

    private static LiteralAdmission Closed(string? tag, string why) => new(tag, 0, Completion.Bad(why)) { IsRefused = true };

    /// <summary>What to do with the next literal.</summary>
    public LiteralVerdict Judge(LiteralHeader header)
    {
        if (!IsRefused && header.Octets <= _left)
        {
            _left -= Math.Max(header.Octets, EmptyLiteral);
            return LiteralVerdict.Accept;
        }

        IsRefused = true;
        if (header.Sync == LiteralSync.Synchronizing) return LiteralVerdict.Refuse;
        if (header.Octets > MostDrained - _drained) return LiteralVerdict.Close;
        _drained += header.Octets;
        return LiteralVerdict.Drain;
    }
}
