using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Syntax;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class PostmasterWithoutDomainHelo() : SmtpFault(
    "smtp.postmaster.without-domain/plain",
    "After HELO, RCPT knows no Postmaster without a domain.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PostmasterWithoutDomainHelo());

    public override Account? Resolve(SmtpSession session, MailPath path, Account? account) =>
        path.Domain.Length == 0 && session.Transaction is not null && !session.IsExtended ? null : account;
}
