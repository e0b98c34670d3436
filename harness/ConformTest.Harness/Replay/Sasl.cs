using System.Text;
using ConformTest.Harness.Language;
using ConformTest.Harness.Play;
using ConformTest.Harness.Play.Functions;
using ConformTest.Harness.Targets;

namespace ConformTest.Harness.Replay;

/// <summary>The client's side of an authentication, computed anew with the bound account.</summary>
internal sealed class Sasl(string mechanism, TargetAccount account, CaseScope scope)
{
    private const string Role = "sasl";
    private int _step;

    public static bool Speaks(string mechanism) => mechanism.ToUpperInvariant() is "PLAIN" or "LOGIN" or "CRAM-MD5" or "SCRAM-SHA-256";

    /// <summary>Whether the client speaks first.</summary>
    public static bool BeginsWithClient(string mechanism) => mechanism.ToUpperInvariant() is "PLAIN" or "SCRAM-SHA-256";

    /// <summary>The user name in a printed PLAIN message, by which an account is bound; else the whole word.</summary>
    public static string NameIn(string base64)
    {
        var buffer = new byte[base64.Length];
        if (!Convert.TryFromBase64String(base64, buffer, out var length))
            return base64;
        var parts = Encoding.UTF8.GetString(buffer, 0, length).Split('\0');
        return parts.Length == 3 ? parts[1] : parts[0].Split(' ')[0];
    }

    public string Initial() => Next("");

    /// <summary>The answer to a challenge, in base64.</summary>
    /// <exception cref="UndecodableException">The challenge makes no sense.</exception>
    public string Next(string challenge)
    {
        scope.AddAccount(Role, account);
        scope.Bind("challenge", challenge);
        _step++;
        return mechanism.ToUpperInvariant() switch
        {
            "PLAIN" => Evaluate($"{{plain {Role}}}"),
            "LOGIN" => Convert.ToBase64String(Encoding.UTF8.GetBytes(_step == 1 ? account.User : account.Password)),
            "CRAM-MD5" => Evaluate($"{{cram-md5 {Role} challenge}}"),
            _ when _step == 1 => Evaluate($"{{scram-first {Role}}}"),
            _ when _step == 2 => Evaluate($"{{scram-final {Role} challenge}}"),
            _ => "",
        };
    }

    private string Evaluate(string template) => Encoding.ASCII.GetString(scope.Evaluate(TemplateParser.Parse(template, default)).Span);
}
