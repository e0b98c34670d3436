using ConformTest.ReferenceServer.Smtp.Syntax;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Smtp;

/// <summary>A mail transaction as it grows: the buffers of RFC 5321 section 3.3 and what MAIL's parameters said.</summary>
public sealed class MailTransaction
{
    private Dictionary<Type, object>? _wishes;
    private HashSet<string>? _given;

    /// <summary>The sender; null is the empty reverse-path.</summary>
    public required MailPath? ReversePath { get; init; }

    public List<Recipient> Recipients { get; } = [];

    /// <summary>The names of the MAIL parameters given, upper case, so that none comes twice.</summary>
    public HashSet<string> Given => _given ??= new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The size that the client declared (RFC 1870), in octets.</summary>
    public long? DeclaredSize { get; set; }

    /// <summary>7BIT, 8BITMIME (RFC 6152) or BINARYMIME (RFC 3030).</summary>
    public string Body { get; set; } = "7BIT";

    /// <summary>True when the client asked for internationalized mail (RFC 6531).</summary>
    public bool IsUtf8 { get; set; }

    /// <summary>FULL or HDRS, or null (RFC 3461 section 4.3).</summary>
    public string? Ret { get; set; }

    /// <summary>The envelope identifier as sent, in xtext (RFC 3461 section 4.4).</summary>
    public string? EnvelopeId { get; set; }

    /// <summary>The identity of AUTH=, decoded; <c>&lt;&gt;</c> when unknown (RFC 4954 section 5).</summary>
    public string? Submitter { get; set; }

    /// <summary>True once a BDAT chunk was refused: the rest is taken and dropped.</summary>
    public bool ChunksRefused { get; set; }

    /// <summary>What MAIL answers in place of its usual words, when an extension has something to tell.</summary>
    public SmtpReply? Answer { get; set; }

    /// <summary>True when the client asked something of an extension that keeps its wish here.</summary>
    public bool HasWishes => _wishes is not null;

    /// <summary>What the client asked of an extension by its parameter of MAIL, or null.</summary>
    public T? Wish<T>() where T : class => _wishes?.GetValueOrDefault(typeof(T)) as T;

    /// <summary>Remembers what the client asked of an extension.</summary>
    public void Wish<T>(T wish) where T : class => (_wishes ??= [])[typeof(T)] = wish;

    /// <summary>The message as a list sends it on: what its writer wanted to know goes no further (RFC 3461 section 5.2.7.1).</summary>
    public MailTransaction OfList(MailPath? administrator, IEnumerable<Recipient> members)
    {
        var passedOn = Readdressed(administrator, members);
        passedOn.Ret = null;
        passedOn.EnvelopeId = null;
        return passedOn;
    }

    /// <summary>The same message from and to others.</summary>
    public MailTransaction Readdressed(MailPath? reversePath, IEnumerable<Recipient> recipients)
    {
        var other = new MailTransaction
        {
            ReversePath = reversePath,
            DeclaredSize = DeclaredSize,
            Body = Body,
            IsUtf8 = IsUtf8,
            Ret = Ret,
            EnvelopeId = EnvelopeId,
            Submitter = Submitter,
            _wishes = _wishes,
        };
        other.Recipients.AddRange(recipients);
        return other;
    }
}

/// <summary>A recipient that was accepted.</summary>
/// <param name="Path">As RCPT gave it.</param>
/// <param name="Account">Where its mail goes; null for a group, for what is relayed, and when a fault accepts what it should not.</param>
public sealed record Recipient(MailPath Path, Account? Account)
{
    private HashSet<string>? _given;

    /// <summary>The alias or list of that name; null for a mailbox.</summary>
    public MailGroup? Group { get; init; }

    /// <summary>The domain elsewhere that its mail is relayed to; null for a recipient of this server.</summary>
    public string? RelayTo { get; init; }

    /// <summary>NOTIFY as sent (RFC 3461 section 4.1).</summary>
    public string? Notify { get; set; }

    /// <summary>ORCPT as sent (RFC 3461 section 4.2).</summary>
    public string? OriginalRecipient { get; set; }

    /// <summary>The names of the RCPT parameters given.</summary>
    public HashSet<string> Given => _given ??= new(StringComparer.OrdinalIgnoreCase);
}
