using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;
using ConformTest.ReferenceServer.Smtp.Syntax;
using ConformTest.ReferenceServer.Store;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class PathQuotedFormsEqual() : SmtpFault(
    "smtp.path.quoted-forms-equal",
    "A quoted local part is another one than the same without quotes.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new PathQuotedFormsEqual());

    public override Account? Resolve(SmtpSession session, MailPath path, Account? account) => path.Text.StartsWith('"') ? null : account;
}
