using ConformTest.Cli.Reporting;
using ConformTest.Reports.Known;
using ConformTest.Reports.Matrix;
using ConformTest.Reports.Published;

namespace ConformTest.Cli.Servers;

/// <summary>
/// A folder of published results: the matrix, a page for each server, what each showed at each check, and the whole run of those of which the folder holds one.
/// </summary>
internal sealed class Publication
{
    private const string KnownFile = "known-servers.jsonl";

    private readonly KnownServers _before;

    /// <exception cref="InvalidDataException">The folder's file of known servers cannot be read: better said before hours of judging than behind them.</exception>
    public Publication(string folder)
    {
        Folder = folder;
        var file = Path.Combine(folder, KnownFile);
        _before = File.Exists(file) ? KnownServersFile.Read(file) : KnownServers.None;
    }

    public string Folder { get; }

    /// <summary>Publishes what was judged as a whole, and returns the files' paths.</summary>
    public IReadOnlyList<string> Write(IReadOnlyList<JudgedServer> judged, ServerShell shell)
    {
        JudgedServer[] whole = [.. judged.Where(server => server.IsWhole)];
        var known = _before.With(KnownServers.From(whole.Select(server => (server.Name, server.Run!))));
        JudgedServer[] bundled = [.. whole.Where(server => File.Exists(BundleOf(server)))];
        ServerPage[] pages =
        [
            .. whole.Where(server => server.Name != ServerJudging.Reference).Select(server => new ServerPage(server.Name, server.Run!, shell.Judgement(server.Name), known)
            {
                Bundle = bundled.Contains(server) ? Path.GetFileName(BundleOf(server)) : "",
            }),
        ];
        var matrix = ServerMatrix.Of(
        [
            .. judged.Where(server => server.IsWhole || server.Run is null)
                .Select(server => new MatrixServer(server.Name, server.Run, server.Trouble) { Page = pages.FirstOrDefault(page => page.Name == server.Name)?.FileName ?? "" }),
        ]);
        var file = Path.Combine(Folder, KnownFile);
        // A matrix that lacks servers which were published before would read as if they had never been judged.
        var isComplete = _before.Servers.All(known => judged.Any(server => server.Name == known.Name));
        List<string> written = [.. isComplete ? MatrixRenderers.Write(matrix, Folder) : [], .. pages.Select(page => page.Write(Folder)), file];
        KnownServersFile.Write(known, file);
        foreach (var server in bundled)
        {
            BundleFile.Write(BundleOf(server), server.Run!, server.Stream, profile: null);
            written.Add(BundleOf(server));
        }
        return written;
    }

    /// <summary>A whole run is large. Whoever wants one published puts it there once, by <c>report --bundle</c>; from then on it is kept current.</summary>
    private string BundleOf(JudgedServer server) => Path.Combine(Folder, $"{server.Name}.zip");
}
