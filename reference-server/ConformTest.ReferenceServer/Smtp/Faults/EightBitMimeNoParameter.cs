using System.Runtime.CompilerServices;
using ConformTest.ReferenceServer.Faults;
using ConformTest.ReferenceServer.Smtp.Faulting;

namespace ConformTest.ReferenceServer.Smtp.Faults;

internal sealed class EightBitMimeNoParameter() : SmtpFault(
    "smtp.8bitmime.no-parameter",
    "The keyword has a parameter.")
{
    [ModuleInitializer]
    internal static void Register() => FaultRegistry.Add(new EightBitMimeNoParameter());

    public override IReadOnlyList<string> Keywords(SmtpSession session, IReadOnlyList<string> keywords) =>
        [.. keywords.Select(keyword => keyword.StartsWith("8BITMIME", StringComparison.Ordinal) ? "8BITMIME UTF-8" : keyword)];
}
