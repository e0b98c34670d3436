using System.Globalization;
using System.Text;

namespace ConformTest.Harness.Protocols.Smtp;

/// <summary>The snapshot of the registry of enhanced status codes (RFC 5248): a subject and a detail that stand together for something, in each class.</summary>
internal static class EnhancedStatusCodes
{
    private const string Registry = "registries/smtp-enhanced-status-codes.txt";

    private static readonly Lazy<HashSet<(int Subject, int Detail)>> Registered = new(Load);

    public static bool AreRegistered(EnhancedStatusCode code) => Registered.Value.Contains((code.Subject, code.Detail));

    /// <summary>Lines such as <c>X.1.5  RFC 3463</c>; <c>#</c> begins a comment.</summary>
    private static HashSet<(int Subject, int Detail)> Load()
    {
        using var stream = typeof(EnhancedStatusCodes).Assembly.GetManifestResourceStream(Registry)!;
        using var reader = new StreamReader(stream, Encoding.ASCII);
        var codes = new HashSet<(int, int)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var numbers = line.Split(' ')[0].Split('.');
            codes.Add((int.Parse(numbers[1], CultureInfo.InvariantCulture), int.Parse(numbers[2], CultureInfo.InvariantCulture)));
        }

        return codes;
    }
}
