namespace ConformTest.ReferenceServer.Imap.Sessions;

/// <summary>The states of RFC 9051 section 3.</summary>
internal enum SessionState
{
    NotAuthenticated,
    Authenticated,
    Selected,
    Logout,
}

/// <summary>The states in which a command may be given; the groups are those of RFC 9051 sections 6.1 to 6.4.</summary>
[Flags]
internal enum ValidIn
{
    NotAuthenticated = 1 << SessionState.NotAuthenticated,
    Authenticated = 1 << SessionState.Authenticated,
    Selected = 1 << SessionState.Selected,
    AuthenticatedOrSelected = Authenticated | Selected,
    Any = NotAuthenticated | Authenticated | Selected,
}
