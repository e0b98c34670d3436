using System.Runtime.CompilerServices;
using ConformTest.Reports.Comparison.Html;

namespace ConformTest.Reports.Matrix.Html;

/// <summary>The matrix as one page: static, without any request to anywhere, readable from a file, printable.</summary>
internal sealed class MatrixHtml : IMatrixRenderer
{
    public string FileName => "matrix.html";

    public void Render(ServerMatrix matrix, Stream output) => StaticPage.Render<MatrixPage>(nameof(MatrixPage.Matrix), matrix, output);

    [ModuleInitializer]
    internal static void Register() => MatrixRenderers.Add(new MatrixHtml());
}
