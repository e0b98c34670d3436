using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Variants;

/// <summary>A legal peculiarity of SMTP, submission and LMTP.</summary>
public abstract class SmtpVariant(string name, string summary) : SmtpFault(name, summary), IVariant;
