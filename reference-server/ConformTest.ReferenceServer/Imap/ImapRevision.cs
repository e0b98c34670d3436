namespace ConformTest.ReferenceServer.Imap;

/// <summary>Which of the two base protocols a session speaks: the second after ENABLE IMAP4rev2 (RFC 9051 appendix A).</summary>
internal enum ImapRevision
{
    /// <summary>RFC 3501.</summary>
    Rev1,

    /// <summary>RFC 9051.</summary>
    Rev2,
}
