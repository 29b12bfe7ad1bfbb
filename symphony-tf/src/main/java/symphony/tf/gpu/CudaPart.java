package symphony.tf.gpu;

import java.util.List;

/**
 * One of CUDA's parts that TensorFlow opens, as a wheel of the Python package index. A wheel is a
 * zip file of libraries; no Python is needed to use it.
 *
 * @param wheel the wheel's name
 * @param version the version that this TensorFlow was built with
 * @param sha256 of the wheel for Linux on x86-64
 * @param bytes of the wheel
 * @param libraries what is loaded before TensorFlow, in the order in which one needs the other
 * @param files a regular expression for the names of what is unpacked
 * @param opened whether TensorFlow opens it; otherwise another library may need it
 * @param use what TensorFlow does with it, or which library needs it
 */
record CudaPart(
    String wheel,
    String version,
    String sha256,
    long bytes,
    List<String> libraries,
    String files,
    boolean opened,
    String use) {

  private static final String LIBRARIES = ".*\\.so\\.[0-9.]+";

  /** All of them, each after those that it needs. NCCL, cuRAND, CUPTI and NPP are not opened. */
  static final List<CudaPart> ALL =
      List.of(
          part(
              "cuda-runtime",
              "12.5.82",
              "3e79a060e126df40fd3a068f3f787eb000fa51b251ec6cd97d09579632687115",
              895_707,
              List.of("cuda_runtime/lib/libcudart.so.12"),
              "launches kernels"),
          needed(
              "nvjitlink",
              "12.5.82",
              "f9b37bc5c8cf7509665cb6ada5aaa0ce65618f2332b7d3e78e9790511f111212",
              21_298_879,
              List.of("nvjitlink/lib/libnvJitLink.so.12"),
              "cuSPARSE and cuSOLVER need it"),
          needed(
              "cuda-nvrtc",
              "12.5.82",
              "3dbd97b0104b4bfbc3c4f8c79cd2496307c89c43c29a9f83125f1d76296ff3fd",
              24_873_108,
              List.of("cuda_nvrtc/lib/libnvrtc.so.12"),
              "cuDNN needs it"),
          part(
              "cublas",
              "12.5.3.2",
              "ca070ad70e9fa6654084575d01bd001f30cc4665e33d4bb9fc8e0f321caa034b",
              363_313_169,
              List.of("cublas/lib/libcublasLt.so.12", "cublas/lib/libcublas.so.12"),
              "multiplies matrices"),
          part(
              "cufft",
              "11.2.3.61",
              "9a6e8df162585750f61983a638104a48c756aa13f9f48e19ab079b38e3c828b8",
              192_524_114,
              List.of("cufft/lib/libcufft.so.11"),
              "must open, or TensorFlow registers no GPU; nothing here calls it"),
          part(
              "cusparse",
              "12.5.1.3",
              "016df8e993c437e8301e62739f01775cba988fd5253cd4c64173f8e8d2f8e752",
              217_558_979,
              List.of("cusparse/lib/libcusparse.so.12"),
              "must open, or TensorFlow registers no GPU; nothing here calls it"),
          part(
              "cusolver",
              "11.6.3.83",
              "93cfafacde4428b71778eeb092ec615a02a3d05404da1bcf91c53e3fa1bce42b",
              130_341_232,
              List.of("cusolver/lib/libcusolver.so.11"),
              "must open, or TensorFlow registers no GPU; nothing here calls it"),
          part(
              "cudnn",
              "9.3.0.75",
              "9ad9c6929ebb5295eb4a1728024666d1c88283373e265a0c5c883e6f9d5cd76d",
              577_163_502,
              List.of("cudnn/lib/libcudnn.so.9"),
              "must open, or TensorFlow registers no GPU; XLA asks its version"),
          new CudaPart(
              "nvidia-cuda-nvcc-cu12",
              "12.5.82",
              "b03e545b8e8c3ce7ebcd7fc44063180ff52ff01d064ece2127ed90a04ef12cd0",
              22_468_537,
              List.of(),
              ".*/(ptxas|libdevice\\.10\\.bc)",
              false,
              "libdevice and ptxas, with which element-wise kernels are compiled at run time"));

  private static CudaPart part(
      String name, String version, String sha256, long bytes, List<String> libraries, String use) {
    return new CudaPart(
        "nvidia-" + name + "-cu12", version, sha256, bytes, libraries, LIBRARIES, true, use);
  }

  private static CudaPart needed(
      String name, String version, String sha256, long bytes, List<String> libraries, String use) {
    return new CudaPart(
        "nvidia-" + name + "-cu12", version, sha256, bytes, libraries, LIBRARIES, false, use);
  }

  /** A line of a file of requirements, which makes pip compare the wheel with its hash. */
  String requirement() {
    return wheel + "==" + version + " --hash=sha256:" + sha256;
  }

  /** Whether a wheel's entry is unpacked; multi-GPU and wrapper libraries are not. */
  boolean unpacks(String entry) {
    return entry.startsWith("nvidia/")
        && entry.matches(files)
        && !entry.matches(".*lib(cusolverMg|cufftw|nvblas)\\..*")
        && !entry.contains("..");
  }
}
