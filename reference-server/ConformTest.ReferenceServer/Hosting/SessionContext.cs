using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Relay;
using ConformTest.ReferenceServer.Smtp.Message;
using ConformTest.ReferenceServer.Store;
using ConformTest.ReferenceServer.Wire;

namespace ConformTest.ReferenceServer.Hosting;

/// <summary>What a session gets when its connection is accepted.</summary>
/// <param name="Id">Counts the connections of one server from 1.</param>
/// <param name="Service">The service that was connected to.</param>
/// <param name="Options">The server's options.</param>
/// <param name="Store">The mail.</param>
/// <param name="Connection">The client; under TLS already when the service is implicit.</param>
/// <param name="Faults">The deviations of this session.</param>
public sealed record SessionContext(
    long Id, ServiceDefinition Service, ReferenceServerOptions Options, MailStore Store, LineConnection Connection, FaultSet Faults)
{
    /// <summary>The outgoing side.</summary>
    public required MailRelay Relay { get; init; }

    /// <summary>Accepted messages that may not leave yet.</summary>
    public required HoldArea Holds { get; init; }

    public TimeProvider Time => Options.TimeProvider;

    /// <summary>How a client may log in on this service without TLS.</summary>
    public ClearAuthentication InClear => Service.Protocol == "smtp" ? Options.SubmissionInClear : Options.RetrievalInClear;

    /// <summary>True when a password may be sent as it is on this connection as it is now.</summary>
    public bool MayShowPasswords => Connection.IsTls || InClear == ClearAuthentication.Allowed;

    /// <summary>True unless the capability was switched off for this protocol.</summary>
    public bool Offers(string keyword) => Options.Offers(Service.Protocol, keyword);
}
