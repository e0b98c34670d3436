using ConformTest.ReferenceServer.Relay.Routing;

namespace ConformTest.ReferenceServer.Relay.Client;

/// <summary>Why a talk with the next hop cannot go on.</summary>
public enum HopFailure
{
    /// <summary>Nobody answers there.</summary>
    Unreachable,

    /// <summary>The connection broke.</summary>
    Lost,

    /// <summary>No answer in the time that RFC 5321 section 4.5.3.2 sets.</summary>
    TimedOut,

    /// <summary>What came is no reply.</summary>
    BadReply,

    /// <summary>No handshake, or no certificate that was asked for.</summary>
    Tls,
}

/// <summary>The next hop could not be talked with; the message names it and the step.</summary>
public sealed class HopException(HopFailure failure, NextHop hop, string step, Exception? inner = null)
    : Exception($"{hop}: {Words(failure)} ({step})", inner)
{
    public HopFailure Failure { get; } = failure;

    public NextHop Hop { get; } = hop;

    /// <summary>The enhanced status code that says so (RFC 3463 section 3.5).</summary>
    public string Status => Failure switch
    {
        HopFailure.Unreachable => "4.4.1",
        HopFailure.BadReply => "4.5.0",
        HopFailure.Tls => "4.7.5",
        _ => "4.4.2",
    };

    private static string Words(HopFailure failure) => failure switch
    {
        HopFailure.Unreachable => "cannot be reached",
        HopFailure.Lost => "closed the connection",
        HopFailure.TimedOut => "does not answer",
        HopFailure.BadReply => "answers what is no reply",
        _ => "TLS failed",
    };
}
