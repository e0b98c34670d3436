using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class BinarymimeNoParameter() : SmtpFault(
    "smtp.binarymime.no-parameter",
    "The keyword has a parameter.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new BinarymimeNoParameter());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords.Select(keyword => keyword.StartsWith("BINARYMIME", StringComparison.Ordinal) ? "BINARYMIME 8BIT" : keyword)];
}
