using ConformTest.Cli.Tests.Architecture;
using ConformTest.Cli.Tests.Support;

namespace ConformTest.Cli.Tests.Servers;

/// <summary>Recipes with the real frame, for servers of a few lines that anybody may start.</summary>
internal sealed class TinyRecipes : IDisposable
{
    private const string Recipe = """
        PORTS=SMTP
        ROOT=no
        version() { VERSION=1.0; }
        configure() { :; }
        start() { spawn perl "$RECIPE/server.pl" "$HOST" "$PORT_SMTP"; }
        ready() { greets "$PORT_SMTP" 220; }
        """;

    private const string Server = """
        use IO::Socket::INET;
        $SIG{CHLD} = 'IGNORE';
        my $listener = IO::Socket::INET->new(Listen => 50, LocalAddr => $ARGV[0], LocalPort => $ARGV[1]) or die "no port: $!";
        while (1) {
            my $client = $listener->accept or next;
            next if fork;
            $client->autoflush(1);
            print $client "220 tiny.example ESMTP\r\n";
            while (my $line = <$client>) {
                if ($line =~ /^(EHLO|HELO)/i) { print $client "250 tiny.example\r\n" }
                elsif ($line =~ /^QUIT\r/i) { print $client "221 bye\r\n"; last }
                elsif ($line =~ /^RSET\r/i) { RSET }
                elsif ($line =~ /^NOOP/i) { print $client "250 OK\r\n" }
                else { print $client "500 what\r\n" }
            }
            exit;
        }
        """;

    private const string Profile = "name: NAME\nsoftware: Tiny @VERSION@\nendpoints:\n  - smtp://@HOST@:@PORT_SMTP@\nlimits: {greeting: 5 s, reply: 5 s, quiet: 50 ms}\n";

    // Others may enter it, unlike a directory of CreateTempSubdirectory: servers give up root and must reach their state.
    public TinyRecipes()
    {
        Folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), $"t{Guid.NewGuid():N}"[..12])).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "fixtures", "servers")))
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
    }

    public string Folder { get; }

    /// <summary>Where the command line's process finds the state of its servers.</summary>
    public string State => Path.Combine(Folder, "s");

    /// <summary>A server that answers RSET with this Perl statement.</summary>
    public TinyRecipes With(string name, string rset = "print $client \"250 OK\\r\\n\"", string expectations = "deviations: []\nflaky: []\n")
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "recipe.sh"), Recipe);
        File.WriteAllText(Path.Combine(folder, "server.pl"), Server.Replace("{ RSET }", $"{{ {rset} }}", StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(folder, "profile.yaml"), Profile.Replace("NAME", name, StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(folder, "conformtest.expect.yaml"), $"target: {name}\n{expectations}");
        return this;
    }

    /// <summary>A server that ends as soon as it is started.</summary>
    public TinyRecipes WithIll(string name)
    {
        With(name);
        File.WriteAllText(Path.Combine(Folder, name, "server.pl"), "die 'I am ill';");
        return this;
    }

    /// <summary>Runs a command line in a process of its own, for the state's place is in the environment.</summary>
    public async Task<Outcome> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var cancellation = TestContext.Current.CancellationToken;
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new Outcome(process.ExitCode, output, await errors);
    }

    public System.Diagnostics.Process Start(params string[] arguments) => System.Diagnostics.Process.Start(
        new System.Diagnostics.ProcessStartInfo("dotnet", [typeof(Application).Assembly.Location, .. arguments, "--recipes", Folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
            Environment = { ["CONFORMTEST_STATE"] = State },
        })!;

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
