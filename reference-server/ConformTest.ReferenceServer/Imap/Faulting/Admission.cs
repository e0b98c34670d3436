namespace ConformTest.ReferenceServer.Imap.Faulting;

/// <summary>Whether a command may run in the session's state (RFC 9051 section 3).</summary>
internal enum Admission
{
    Admitted,

    /// <summary>The command belongs to another state.</summary>
    WrongState,
}
