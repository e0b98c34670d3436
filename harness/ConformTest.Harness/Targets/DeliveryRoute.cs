namespace ConformTest.Harness.Targets;

/// <summary>How the harness puts a message into an account's mailbox.</summary>
public abstract record DeliveryRoute;

/// <summary>By LMTP (RFC 2033).</summary>
public sealed record LmtpDelivery(Endpoint Endpoint) : DeliveryRoute;

/// <summary>By SMTP, as a stranger would deliver it.</summary>
public sealed record SmtpDelivery(Endpoint Endpoint) : DeliveryRoute;

/// <summary>By IMAP APPEND to the account's INBOX.</summary>
public sealed record AppendDelivery : DeliveryRoute;

/// <summary>By a shell command that reads the message on its standard input and exits with 0.</summary>
/// <param name="Command"><c>{user}</c> and <c>{address}</c> in it stand for the account's.</param>
public sealed record CommandDelivery(string Command) : DeliveryRoute;
