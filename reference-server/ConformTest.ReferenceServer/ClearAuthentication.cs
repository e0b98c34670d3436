namespace ConformTest.ReferenceServer;

/// <summary>Whether a password may be shown on a connection without TLS.</summary>
public enum ClearAuthentication
{
    /// <summary>Authentication is neither offered nor accepted before TLS.</summary>
    RequireTls,

    /// <summary>Authentication is offered with and without TLS.</summary>
    Allowed,
}
