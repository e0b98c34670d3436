namespace ConformTest.Harness.Matching;

/// <summary>Which revision the session speaks; mailbox names are written differently.</summary>
public enum ImapMode
{
    /// <summary>RFC 3501: mailbox names in modified UTF-7.</summary>
    Rev1,

    /// <summary>RFC 9051 enabled: mailbox names in UTF-8.</summary>
    Rev2,
}
