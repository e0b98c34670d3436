using ConformTest.Harness.Language;
using ConformTest.Harness.Play;
using ConformTest.Harness.Protocols;
using ConformTest.Harness.Sink;
using ConformTest.Harness.Targets;
using ConformTest.Harness.Wire;

namespace ConformTest.Harness.Mail;

/// <summary>What all cases of a run know of the target and of the harness around them.</summary>
internal sealed record TargetServices(Profile Profile, TargetCapabilities Capabilities, IMessageSource Messages, ReaderLimits Readers, TimeProvider Time)
{
    /// <summary>IMAP's hierarchy delimiter, as the target told; <c>/</c> until then.</summary>
    public string Delimiter { get; init; } = "/";

    /// <summary>Whether the target allows so few connections that none is kept for later, and each is seen to its end.</summary>
    public bool IsShortOfConnections { get; init; }

    public WireOptions Wire(Framing framing) => new()
    {
        Time = Time,
        Framing = framing,
        Certificates = Profile.Certificate,
        HandshakeLimit = Profile.Limits.Greeting,
        Source = Profile.ClientAddress,
        Linger = IsShortOfConnections ? WireOptions.LongestFarewell : TimeSpan.Zero,
    };

    /// <summary>Whether the endpoint takes logins only under TLS.</summary>
    public bool LoginNeedsTls(Endpoint endpoint) => endpoint.Tls == TlsMode.StartTls && Capabilities.LoginNeedsTls(endpoint);

    /// <summary>Endpoints for the harness's own work, where they are not the profile's.</summary>
    public IReadOnlyList<Endpoint> SideDoors { get; init; } = [];

    /// <summary>Where the harness itself goes to put mail in place and to look for it.</summary>
    public Endpoint? Own(MailProtocol protocol) => SideDoors.FirstOrDefault(endpoint => endpoint.Protocol == protocol) ?? Endpoint(protocol);

    /// <summary>The second server; null when there is none.</summary>
    public TargetServices? Far { get; init; }

    /// <summary>Where the target's outgoing mail meets us; null when it relays nothing to us.</summary>
    public SinkPool? Sinks { get; init; }

    public Endpoint? Endpoint(MailProtocol protocol) => Profile.Endpoints.FirstOrDefault(endpoint => endpoint.Protocol == protocol);
}
