using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Syntax;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class PostmasterWithoutDomain() : SmtpFault(
    "smtp.postmaster.without-domain",
    "RCPT takes Postmaster with a domain only.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PostmasterWithoutDomain());

    public override Account? Resolve(SmtpSession session, MailPath path, Account? account) => path.Domain.Length == 0 && session.Transaction is not null ? null : account;
}
