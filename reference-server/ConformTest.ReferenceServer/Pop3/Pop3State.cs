namespace ConformTest.ReferenceServer.Pop3;

/// <summary>The states of a session (RFC 1939 section 3). UPDATE lasts no longer than the work of QUIT.</summary>
[Flags]
public enum Pop3States
{
    None = 0,

    /// <summary>USER, PASS, APOP, AUTH, STLS and UTF8 belong here (RFC 1939 section 4, RFC 2595 section 4, RFC 6856 section 2).</summary>
    Authorization = 1,

    /// <summary>STAT, LIST, RETR, DELE, NOOP, RSET, TOP and UIDL belong here (RFC 1939 section 5).</summary>
    Transaction = 2,

    /// <summary>CAPA, LANG and QUIT belong to both.</summary>
    Any = Authorization | Transaction,
}
