namespace ConformTest.ReferenceServer;

/// <summary>How a client may log in on a connection without TLS.</summary>
public enum ClearAuthentication
{
    /// <summary>Authentication is neither offered nor accepted before TLS.</summary>
    RequireTls,

    /// <summary>Only mechanisms that do not show the password, such as SCRAM, are offered before TLS (RFC 4954 section 4).</summary>
    NoPlaintext,

    /// <summary>Passwords may be sent with and without TLS.</summary>
    Allowed,
}
