using System.Runtime.CompilerServices;
using System.Text;
using ConformTest.ReferenceServer.Sasl;
using ConformTest.ReferenceServer.Smtp.Syntax;

namespace ConformTest.ReferenceServer.Fuzzing.Targets;

/// <summary>The small grammars: paths, parameters, xtext, base64, SCRAM. What was read must be read again from what it was read as.</summary>
internal sealed class Syntax() : FuzzTarget("syntax")
{
    private static readonly string[] Pieces =
    [
        "<alice@reference.test>", "<>", "<@a.test,@b.test:\"x\\\" y\"@[IPv6:::1]>", "<a@[192.0.2.1]>", "<postmaster>", "<用户@例え.test>", "<a.b.c@x-y.z>", "<a@[tag:content]>",
        " SIZE=10 BODY=8BITMIME ENVID=a+2Bb SMTPUTF8", " NOTIFY=NEVER", "AGFsaWNlAHNlY3JldA==", "n,a=alice,n=al=2Cice,r=abc,ext=1", "c=biws,r=abc,p=AAAA", "+3D+41",
    ];

    [ModuleInitializer]
    internal static void Register() => FuzzTargets.Add(new Syntax());

    public override byte[] Generate(Randomness random) => new Mutator(random, Pieces).Mutate(Encoding.UTF8.GetBytes(random.Of(Pieces)));

    public override void Take(byte[] input, Randomness random)
    {
        var scanner = new SmtpScanner(input);
        if (scanner.TryForwardPath(out var path) && path!.Domain.Length > 0) Again(path);
        _ = new SmtpScanner(input).TryReversePath(out _);
        foreach (var parameter in EsmtpParameter.ParseAll(input) ?? [])
            if (parameter.Keyword.Length == 0 || parameter.Value is "") throw new FuzzViolationException("an empty parameter was read");
        var text = Encoding.Latin1.GetString(input);
        _ = Xtext.TryDecode(text, out _);
        if (SaslBase64.TryDecode(input, out var octets) && !SaslBase64.Encode(octets).AsSpan().SequenceEqual(input))
            throw new FuzzViolationException("base64 that is not its own canonical form was taken");
        if (ScramFirst.Parse(text) is { } first && first.Gs2Header + first.Bare != text) throw new FuzzViolationException("SCRAM's first message lost something");
    }

    private static void Again(MailPath path)
    {
        var scanner = new SmtpScanner(Encoding.UTF8.GetBytes($"<{path.Text}>"));
        if (!scanner.TryForwardPath(out var again) || !scanner.AtEnd || again != path) throw new FuzzViolationException($"{path} is read again as {again}");
    }
}
