using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Syntax;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class PathDomainCaseInsensitive() : SmtpFault(
    "smtp.path.domain-case-insensitive",
    "A domain in capitals is another domain.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PathDomainCaseInsensitive());

    public override Account? Resolve(SmtpSession session, MailPath path, Account? account) =>
        path.Domain.Any(char.IsAsciiLetterUpper) ? null : account;
}
