using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Syntax;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class PostmasterWithDomain() : SmtpFault(
    "smtp.postmaster.with-domain",
    "There is no postmaster at the domain.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PostmasterWithDomain());

    public override Account? Resolve(SmtpSession session, MailPath path, Account? account) => path.IsPostmaster && path.Domain.Length > 0 ? null : account;
}
