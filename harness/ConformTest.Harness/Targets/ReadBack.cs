namespace ConformTest.Harness.Targets;

/// <summary>How the harness sees what was delivered to an account.</summary>
public abstract record ReadBack;

/// <summary>Through the profile's IMAP endpoint, in INBOX.</summary>
public sealed record ImapReadBack : ReadBack;

/// <summary>Through the profile's POP3 endpoint.</summary>
public sealed record Pop3ReadBack : ReadBack;

/// <summary>From a Maildir on this machine: the files in its <c>new</c> and <c>cur</c>. Where they have LF line ends, CRLF is meant.</summary>
/// <param name="PathTemplate">The Maildir; see <see cref="AccountPath"/> for what stands in braces.</param>
public sealed record MaildirReadBack(string PathTemplate) : ReadBack
{
    /// <summary>The Maildir of one account.</summary>
    public string PathFor(TargetAccount account) => AccountPath.Fill(PathTemplate, account);
}

/// <summary>From a directory on this machine in which each file is a message. Where they have LF line ends, CRLF is meant.</summary>
/// <param name="PathTemplate">The directory; see <see cref="AccountPath"/> for what stands in braces.</param>
public sealed record DirectoryReadBack(string PathTemplate) : ReadBack
{
    /// <summary>The directory of one account.</summary>
    public string PathFor(TargetAccount account) => AccountPath.Fill(PathTemplate, account);
}
