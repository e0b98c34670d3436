namespace ConformTest.ReferenceServer.Smtp;

/// <summary>The replies that more than one command gives.</summary>
public static class SmtpReplies
{
    /// <summary>No reply at all, not even a line: BDAT LAST for nobody in LMTP (RFC 2033 section 4.3).</summary>
    public static readonly SmtpReply None = new(0, "", []);

    public static readonly SmtpReply Ok = new(250, "2.0.0", "Ok");
    public static readonly SmtpReply Unrecognized = new(500, "5.5.2", "Command not recognized");
    public static readonly SmtpReply ForbiddenOctet = new(500, "5.5.2", "Bare CR, bare LF and NUL are not allowed in commands");
    public static readonly SmtpReply LineTooLong = new(500, "5.5.2", "Line too long");
    public static readonly SmtpReply NoArgument = new(501, "5.5.4", "This command takes no argument");
    public static readonly SmtpReply BadSyntax = new(501, "5.5.4", "Syntax error in arguments");
    public static readonly SmtpReply BadSequence = new(503, "5.5.1", "Bad sequence of commands");
    public static readonly SmtpReply GreetFirst = new(503, "5.5.1", "Introduce yourself first");
    public static readonly SmtpReply AuthenticationRequired = new(530, "5.7.0", "Authentication required");
    public static readonly SmtpReply UnknownParameter = new(555, "5.5.4", "Parameter not recognized");
    public static readonly SmtpReply BadParameter = new(501, "5.5.4", "Syntax error in parameter");
    public static readonly SmtpReply NoSuchUser = new(550, "5.1.1", "No such mailbox here");
    public static readonly SmtpReply NoRelay = new(550, "5.7.1", "Relaying denied");
    public static readonly SmtpReply TooBig = new(552, "5.3.4", "Message exceeds the size limit");
    public static readonly SmtpReply Stopping = new(421, "4.3.2", "Service shutting down");
    public static readonly SmtpReply TooManyErrors = new(421, "4.7.0", "Too many errors, closing connection");
    public static readonly SmtpReply Idle = new(421, "4.4.2", "Timeout, closing connection");
}
