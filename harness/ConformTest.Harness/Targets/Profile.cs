using System.Collections.Immutable;
using System.Net;

namespace ConformTest.Harness.Targets;

/// <summary>What the harness must be told about a target (the PIXIT of ISO/IEC 9646): where it is, whose mail it may use, how mail gets in and out.</summary>
public sealed partial record Profile
{
    /// <summary>How reports call the target.</summary>
    public required string Name { get; init; }

    /// <summary>Software and version for people, such as <c>Dovecot 2.3.19</c>; may be empty.</summary>
    public string Software { get; init; } = "";

    /// <summary>At least one. The first one of a protocol is its default.</summary>
    public required ImmutableArray<Endpoint> Endpoints { get; init; }

    /// <summary>The accounts that the harness may use, each under its own role; may be empty.</summary>
    public ImmutableArray<TargetAccount> Accounts { get; init; } = [];

    /// <summary>A domain for which the target takes mail; null when unknown.</summary>
    public string? Domain { get; init; }

    /// <summary>An address in <see cref="Domain"/> that nobody has; null when there is no domain.</summary>
    public string? Nobody
    {
        get => field ?? (Domain is null ? null : $"no-such-user@{Domain}");
        init;
    }

    /// <summary>An address in a domain that the target does not serve.</summary>
    public string Elsewhere { get; init; } = "someone@elsewhere.example";

    /// <summary>The return path of what the harness sends.</summary>
    public string Sender { get; init; } = "sender@client.example";

    /// <summary>The name that the harness gives in EHLO.</summary>
    public string ClientName { get; init; } = "client.example";

    /// <summary>The address of ours that all connections come from; null leaves it to the system.</summary>
    public IPAddress? ClientAddress { get; init; }

    /// <summary>A mailing list; null when the target has none for us.</summary>
    public TargetGroup? MailingList { get; init; }

    /// <summary>An alias of several accounts; null when the target has none for us.</summary>
    public TargetGroup? Alias { get; init; }

    /// <summary>How mail is put in place; null when there is no way.</summary>
    public DeliveryRoute? Delivery { get; init; }

    /// <summary>How delivered mail is seen; null when there is no way.</summary>
    public ReadBack? ReadBack { get; init; }

    /// <summary>Where the target's outgoing mail meets us; null when it relays nothing to us.</summary>
    public MailSink? Sink { get; init; }

    /// <summary>A second server, to which the target brings mail for the addresses of its accounts; null when there is none.</summary>
    public FarServer? Far { get; init; }

    /// <summary>How long to wait.</summary>
    public TimeLimits Limits { get; init; } = new();

    /// <summary>Connections that the target allows at one time from us; 0 when unknown.</summary>
    public int MaxConnections { get; init; }

    /// <summary>Conversations to play at one time; null leaves it to the harness.</summary>
    public int? Jobs { get; init; }

    /// <summary>What new IMAP mailboxes must begin with, such as <c>INBOX.</c>; often empty.</summary>
    public string MailboxPrefix { get; init; } = "";

    /// <summary>Which certificates are taken.</summary>
    public CertificateCheck Certificate { get; init; } = new AnyCertificate();

    /// <summary>Exceptions from the software's default configuration; the report shows them.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Names and versions of the target's parts; the report shows them.</summary>
    public ImmutableDictionary<string, string> Versions { get; init; } = ImmutableDictionary<string, string>.Empty;
}
